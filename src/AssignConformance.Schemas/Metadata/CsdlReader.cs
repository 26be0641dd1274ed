using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Xml;
using AssignConformance.Model;
using AssignConformance.Model.Types;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using EdmCsdlReader = Microsoft.OData.Edm.Csdl.CsdlReader;

namespace AssignConformance.Schemas.Metadata;

/// <summary>Reads CSDL 4.0 (XML) into types and actions that know their lines.</summary>
public static class CsdlReader
{
    /// <summary>Reads a CSDL text.</summary>
    /// <exception cref="MetadataException">It is not XML, not CSDL, or declares nothing.</exception>
    public static CsdlDocument Read(string text, string file)
    {
        using var reader = new StringReader(text);
        return Read(reader, file);
    }

    /// <summary>Reads a CSDL text to its end.</summary>
    /// <param name="text">The text; a byte order mark is passed over.</param>
    /// <param name="file">The file as messages and provenance call it.</param>
    /// <exception cref="MetadataException">It is not XML, not CSDL, or declares nothing.</exception>
    public static CsdlDocument Read(TextReader text, string file)
    {
        var model = Parse(text, file);
        var elements = model.SchemaElements.OrderBy(Line).ThenBy(element => element.FullName(), StringComparer.Ordinal).ToList();
        var document = new CsdlDocument(
            [.. elements.Select(element => Type(element, file)).OfType<TypeDefinition>()],
            [.. elements.OfType<IEdmOperation>().Select(operation => Action(operation, file))])
        {
            Roots = Roots(model),
        };
        return document.Types.IsEmpty
            ? throw new MetadataException(SourceSpan.InLine(file, 1, 1, 0), "the CSDL document declares no type; give the service's $metadata document.")
            : document;
    }

    private static IEdmModel Parse(TextReader text, string file)
    {
        try
        {
            using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            if (EdmCsdlReader.TryParse(reader, out var model, out var errors))
            {
                return model;
            }

            var error = errors.First();
            throw new MetadataException(Place(error.ErrorLocation, file), $"not usable CSDL: {error.ErrorMessage}");
        }
        catch (XmlException exception)
        {
            var place = SourceSpan.InLine(file, Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition), 0);
            throw new MetadataException(place, $"not XML: {exception.Message}", exception);
        }
    }

    private static FrozenDictionary<string, TypeReference> Roots(IEdmModel model)
        => (model.EntityContainer?.Elements ?? []).Select(Root).OfType<KeyValuePair<string, TypeReference>>()
            .DistinctBy(root => root.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);

    private static KeyValuePair<string, TypeReference>? Root(IEdmEntityContainerElement element) => element switch
    {
        IEdmEntitySet set => new(set.Name, new TypeReference(set.EntityType().FullName(), IsCollection: true)),
        IEdmSingleton singleton => new(singleton.Name, new TypeReference(singleton.EntityType().FullName(), IsCollection: false)),
        _ => null,
    };

    private static TypeDefinition? Type(IEdmSchemaElement element, string file) => element switch
    {
        IEdmEnumType type => new TypeDefinition.Enumeration
        {
            Name = element.FullName(),
            Sources = [Source(element, file)],
            IsFlags = type.IsFlags,
            Members = [.. type.Members.Select(member => new EnumMember(member.Name, Source(member, file)))],
        },
        IEdmStructuredType type and (IEdmEntityType or IEdmComplexType) => new TypeDefinition.Structured
        {
            Name = element.FullName(),
            Sources = [Source(element, file)],
            IsEntity = type is IEdmEntityType,
            BaseType = (type.BaseType as IEdmSchemaElement)?.FullName(),
            IsAbstract = type.IsAbstract,
            IsOpen = type.IsOpen,
            Key = [.. ((type as IEdmEntityType)?.DeclaredKey ?? []).Select(property => property.Name)],
            Properties = [.. type.DeclaredProperties.Select(property => Property(property, file))],
        },
        _ => null,
    };

    private static PropertyDefinition Property(IEdmProperty property, string file)
    {
        var type = Reference(property.Type);
        return new PropertyDefinition
        {
            Name = property.Name,
            Type = type,
            IsNullable = !type.IsCollection && property.Type.IsNullable,
            IsNavigation = property is IEdmNavigationProperty,
            Sources = [Source(property, file)],
        };
    }

    private static ActionDefinition Action(IEdmOperation operation, string file)
    {
        var parameters = operation.Parameters.ToList();
        return new ActionDefinition(
            operation.Name,
            operation is IEdmFunction,
            operation.IsBound && parameters.Count > 0 ? Reference(parameters[0].Type) : null,
            [.. parameters.Skip(operation.IsBound ? 1 : 0).Select(Parameter)],
            operation.ReturnType is null ? null : Reference(operation.ReturnType),
            Source(operation, file));
    }

    private static ActionParameter Parameter(IEdmOperationParameter parameter)
    {
        var type = Reference(parameter.Type);
        return new ActionParameter(parameter.Name, type, !type.IsCollection && parameter.Type.IsNullable);
    }

    private static TypeReference Reference(IEdmTypeReference type)
        => type.IsCollection()
            ? new TypeReference(type.AsCollection().ElementType().FullName(), IsCollection: true)
            : new TypeReference(type.FullName(), IsCollection: false);

    private static Provenance Source(IEdmElement element, string file) => new(ProvenanceKind.Metadata, Place(element.Location(), file));

    private static SourceSpan Place(EdmLocation? location, string file)
        => location is CsdlLocation csdl ? SourceSpan.InLine(file, Math.Max(1, csdl.LineNumber), Math.Max(1, csdl.LinePosition), 0) : SourceSpan.InLine(file, 1, 1, 0);

    private static int Line(IEdmElement element) => (element.Location() as CsdlLocation)?.LineNumber ?? 0;
}
