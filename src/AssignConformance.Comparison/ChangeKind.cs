using System.Collections.Immutable;

namespace AssignConformance.Comparison;

/// <summary>A kind of change, with what it means to callers; README holds the same table.</summary>
/// <param name="Name">Kebab case.</param>
/// <param name="Meaning">What has changed, in a sentence.</param>
public sealed record ChangeKind(string Name, ChangeClass Class, string Meaning)
{
    public static ChangeKind OperationRemoved { get; } = new("operation-removed", ChangeClass.Breaking, "An operation is documented no longer.");

    public static ChangeKind MethodChanged { get; } = new("method-changed", ChangeClass.Breaking, "The page documents another method.");

    public static ChangeKind PathRemoved { get; } = new("path-removed", ChangeClass.Breaking, "A path of an operation is gone.");

    public static ChangeKind PermissionRemoved { get; } = new("permission-removed", ChangeClass.Breaking, "A permission that was enough is listed no longer, or a kind of caller has no permission any more.");

    public static ChangeKind PermissionRaised { get; } = new("permission-raised", ChangeClass.Breaking, "What was the least privileged permission is not enough any more.");

    public static ChangeKind ParameterRemoved { get; } = new("parameter-removed", ChangeClass.Breaking, "A parameter or property of the request body is gone.");

    public static ChangeKind ParameterRequired { get; } = new("parameter-required", ChangeClass.Breaking, "A parameter is required that was not, or is new and required.");

    public static ChangeKind ParameterTypeChanged { get; } = new("parameter-type-changed", ChangeClass.Breaking, "A parameter has another type, or became or was a collection.");

    public static ChangeKind RequestTypeChanged { get; } = new("request-type-changed", ChangeClass.Breaking, "The request body is another type.");

    public static ChangeKind ResponseTypeChanged { get; } = new("response-type-changed", ChangeClass.Breaking, "The answer is another type, or became or was a collection.");

    public static ChangeKind SuccessStatusRemoved { get; } = new("success-status-removed", ChangeClass.Breaking, "A status code from 200 to 299 is named no longer.");

    public static ChangeKind TypeRemoved { get; } = new("type-removed", ChangeClass.Breaking, "A type or an enumeration is documented no longer.");

    public static ChangeKind PropertyRemoved { get; } = new("property-removed", ChangeClass.Breaking, "A property or relationship of a type is gone.");

    public static ChangeKind PropertyTypeChanged { get; } = new("property-type-changed", ChangeClass.Breaking, "A property has another type, or became or was a collection.");

    public static ChangeKind BaseTypeChanged { get; } = new("base-type-changed", ChangeClass.Breaking, "A type derives from another one.");

    public static ChangeKind MemberRemoved { get; } = new("member-removed", ChangeClass.Breaking, "A member of an enumeration is gone.");

    public static ChangeKind OperationAdded { get; } = new("operation-added", ChangeClass.Compatible, "A new operation.");

    public static ChangeKind PathAdded { get; } = new("path-added", ChangeClass.Compatible, "A new path of an operation.");

    public static ChangeKind PermissionAdded { get; } = new("permission-added", ChangeClass.Compatible, "A further permission is enough, or a further kind of caller may call.");

    public static ChangeKind ParameterAdded { get; } = new("parameter-added", ChangeClass.Compatible, "A new parameter that is not required.");

    public static ChangeKind ParameterOptional { get; } = new("parameter-optional", ChangeClass.Compatible, "A parameter is required no longer.");

    public static ChangeKind StatusAdded { get; } = new("status-added", ChangeClass.Compatible, "A further status code is named.");

    public static ChangeKind ErrorStatusRemoved { get; } = new("error-status-removed", ChangeClass.Compatible, "A status code outside 200 to 299 is named no longer.");

    public static ChangeKind TypeAdded { get; } = new("type-added", ChangeClass.Compatible, "A new type or enumeration.");

    public static ChangeKind PropertyAdded { get; } = new("property-added", ChangeClass.Compatible, "A new property or relationship of a type.");

    public static ChangeKind MemberAdded { get; } = new("member-added", ChangeClass.Compatible, "A new member of an enumeration.");

    public static ChangeKind PathWrittenOtherwise { get; } = new("path-written-otherwise", ChangeClass.Editorial, "A path is written otherwise: names of placeholders, letter case.");

    public static ChangeKind NameWrittenOtherwise { get; } = new("name-written-otherwise", ChangeClass.Editorial, "A parameter, property, member or type is written in other letter case.");

    public static ChangeKind StatusUnnamed { get; } = new("status-unnamed", ChangeClass.Editorial, "The page names no status code any more, or did not before.");

    public static ChangeKind PageMoved { get; } = new("page-moved", ChangeClass.Editorial, "The operation, path or type is documented on another page, or on one page more or less.");

    public static ChangeKind TitleChanged { get; } = new("title-changed", ChangeClass.Editorial, "Another title.");

    public static ChangeKind DescriptionChanged { get; } = new("description-changed", ChangeClass.Editorial, "Another description of a parameter or property.");

    public static ChangeKind OrderChanged { get; } = new("order-changed", ChangeClass.Editorial, "Rows stand in another order.");

    /// <summary>Every kind: breaking ones, compatible ones, editorial ones.</summary>
    public static ImmutableArray<ChangeKind> All { get; } =
    [
        OperationRemoved, MethodChanged, PathRemoved, PermissionRemoved, PermissionRaised, ParameterRemoved, ParameterRequired, ParameterTypeChanged,
        RequestTypeChanged, ResponseTypeChanged, SuccessStatusRemoved, TypeRemoved, PropertyRemoved, PropertyTypeChanged, BaseTypeChanged, MemberRemoved,
        OperationAdded, PathAdded, PermissionAdded, ParameterAdded, ParameterOptional, StatusAdded, ErrorStatusRemoved, TypeAdded, PropertyAdded, MemberAdded,
        PathWrittenOtherwise, NameWrittenOtherwise, StatusUnnamed, PageMoved, TitleChanged, DescriptionChanged, OrderChanged,
    ];
}
