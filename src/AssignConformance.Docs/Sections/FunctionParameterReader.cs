using System.Collections.Immutable;
using AssignConformance.Docs.Source;
using AssignConformance.Model.Pages;

namespace AssignConformance.Docs.Sections;

/// <summary>Reads the table of a function's parameters, which stand in the URL.</summary>
internal static class FunctionParameterReader
{
    public static ImmutableArray<BodyParameter> Read(ImmutableArray<PageBlock> blocks)
        => PageSection.FindNamed(blocks, "Function parameters") is { } section
            ? [.. section.Content.OfType<PageBlock.Grid>().SelectMany(grid => TypedTableReader.Read(grid.Table))]
            : [];
}
