namespace AssignConformance.Tests.Cli;

/// <summary>A checkout with one operation and one resource page, and metadata that differs from it; gone at the end.</summary>
internal sealed class CheckoutSample : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assign-conformance-");

    public CheckoutSample()
    {
        Root = Path.Combine(_folder.FullName, "api-reference");
        Metadata = Path.Combine(_folder.FullName, "beta.csdl.xml");
        Write("api/gadget-get.md", "# Get gadget\n\n## HTTP request\n\n```http\nGET /gadgets/{id}\n```\n");
        Write("resources/gadget.md", "# gadget resource type\n\n|Property|Type|Description|\n|-|-|-|\n|id|String|Key. Read-only.|\n|size|Int32|How large.|\n");
        File.WriteAllText(Metadata, """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="microsoft.graph" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="gadget">
              <Key><PropertyRef Name="id" /></Key>
              <Property Name="id" Type="Edm.String" Nullable="false" />
              <Property Name="size" Type="Edm.Int64" />
            </EntityType>
            <EnumType Name="colour"><Member Name="red" Value="0" /></EnumType>
            </Schema></edmx:DataServices></edmx:Edmx>
            """);
    }

    public string Root { get; }

    public string Metadata { get; }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(Root, "beta", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
