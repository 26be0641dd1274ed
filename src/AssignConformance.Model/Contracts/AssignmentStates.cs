using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Pages;

namespace AssignConformance.Model.Contracts;

/// <summary>Finds the pairs of documented operations of which one reads what the other assigns.</summary>
public static class AssignmentStates
{
    private const string AssignEnding = "/assign";
    private const string ListEnding = "/assignments";

    /// <summary>A state a path <c>P/assign</c> (POST) whose <c>P/assignments</c> (GET) some page documents with a list; in ordinal order of the paths. The order of the contracts does not matter.</summary>
    /// <remarks>Without a documented list, or a documented request that assigns something, there is nothing to tell before from after by: no state.</remarks>
    public static ImmutableArray<AssignmentState> Pair(IReadOnlyList<OperationContract> contracts)
    {
        var ordered = contracts.OrderBy(contract => contract.Operation.Id, StringComparer.Ordinal).ToImmutableArray();
        var lists = ByPath(ordered, "GET", ListEnding).ToLookup(each => each.Key, each => each.Contract, StringComparer.Ordinal);
        return
        [
            .. ByPath(ordered, "POST", AssignEnding).GroupBy(each => each.Key, StringComparer.Ordinal).OrderBy(path => path.Key, StringComparer.Ordinal)
                .Select(path => Pair([.. path], [.. lists[ListPath(path.Key)].Select(Listing).OfType<ListingOperation>()]))
                .OfType<AssignmentState>(),
        ];
    }

    /// <summary>States that no page documents but somebody knows the place of; none for operations whose list some page documents, or whose path and place don't belong together.</summary>
    /// <param name="contracts">As they will be sent: with their overlays.</param>
    public static ImmutableArray<AssignmentState> At(IReadOnlyList<OperationContract> contracts, IEnumerable<ReadBackPlace> places)
    {
        var documented = Pair(contracts);
        return
        [
            .. from place in places.OrderBy(place => place.OperationId, StringComparer.Ordinal)
               where ReadBackOf(place.OperationId, documented) is null
               let contract = contracts.FirstOrDefault(contract => contract.Operation.Id == place.OperationId)
               where contract is not null
               let state = At(contract, place)
               where state is not null
               select state,
        ];
    }

    /// <summary>Where an operation's assignments are read back: at a path of its own version, the documented request's if that is one; null where no page documents their list.</summary>
    public static AssignmentState? ReadBackOf(string operationId, ImmutableArray<AssignmentState> states)
        => states.Where(state => state.AssigningBy(operationId) is { } assigning && state.IsOfVersion(assigning.Contract.Operation))
            .OrderBy(state => PathKey.Covers(state.AssignPath, state.AssigningBy(operationId)!.Example.Path) ? 0 : 1)
            .FirstOrDefault();

    /// <summary>The path that lists what a path <c>P/assign</c> assigns.</summary>
    public static string ListPath(string assignPath) => assignPath[..^AssignEnding.Length] + ListEnding;

    /// <summary>The array under <c>value</c> of a body, or null where it has none, or is no JSON of one meaning.</summary>
    public static JsonTree.Array? List(string body)
        => JsonText.Read(body) is { DuplicateKeys.IsEmpty: true, Root: JsonTree.Object root } ? root.Find("value")?.Value as JsonTree.Array : null;

    /// <summary>The path less its last segment.</summary>
    internal static string Parent(string path) => path[..path.LastIndexOf('/')];

    private static AssignmentState? At(OperationContract contract, ReadBackPlace place)
    {
        var parent = PathKey.Of(Parent(place.ReadPath));
        var example = contract.Examples.FirstOrDefault(example => example.RequestBody?.Conforming is { } body
            && (JsonText.Read(body).Root as JsonTree.Object)?.Find(place.Property)?.Value is JsonTree.Array { Items.IsEmpty: false });
        var (index, path) = contract.Paths().Index().FirstOrDefault(each => PathKey.Of(Parent(each.Item)) == parent);
        return example is null || path is null || contract.Operation.Method is null
            ? null
            : new AssignmentState
            {
                Name = Name(contract.Operation.Id, index),
                AssignPath = PathKey.Of(path),
                ListPath = PathKey.Of(place.ReadPath),
                Assigning = [new AssigningOperation(contract, example, place.Property)],
                Listing = [Listing(contract, place, Parent(path) + place.ReadPath[place.ReadPath.LastIndexOf('/')..])],
            };
    }

    /// <summary>The list as an operation that no page describes: its items are what the assigning operation's table says.</summary>
    private static ListingOperation Listing(OperationContract assigning, ReadBackPlace place, string path)
    {
        var operation = assigning.Operation;
        var row = operation.Parameters.FirstOrDefault(row => row.Name == place.Property);
        var listing = new Operation
        {
            Id = $"GET {path}",
            Version = operation.Version,
            Page = operation.Page,
            Title = $"{operation.Title}: what is assigned",
            Method = "GET",
            ResponseType = row is { TypeName: { } type } ? new TypeLink(type, row.Link ?? "", row.IsCollection, row.Span) : null,
        };
        var example = new ContractExample { Number = 1, Target = path, StatusCode = 200 };
        return new ListingOperation(new OperationContract { Operation = listing, Examples = [example] }, example);
    }

    private static IEnumerable<(string Key, int Index, OperationContract Contract)> ByPath(ImmutableArray<OperationContract> contracts, string method, string ending)
        => from contract in contracts
           where contract.Operation.Method == method
           from path in contract.Paths().Index()
           where path.Item.EndsWith(ending, StringComparison.Ordinal)
           select (PathKey.Of(path.Item), path.Index, contract);

    private static AssignmentState? Pair(ImmutableArray<(string Key, int Index, OperationContract Contract)> path, ImmutableArray<ListingOperation> listing)
    {
        if (listing.IsEmpty || path.Select(each => Assigning(each.Contract, listing[0].Contract.Operation)).OfType<AssigningOperation>().ToImmutableArray() is not { IsEmpty: false } assigning)
        {
            return null;
        }

        var version = path[0].Key.Split('/')[1];
        assigning = [.. assigning.OrderBy(each => each.Contract.Operation.Version == version ? 0 : 1)];
        var (key, index, first) = path.First(each => each.Contract == assigning[0].Contract);
        return new AssignmentState
        {
            Name = Name(first.Operation.Id, index),
            AssignPath = key,
            ListPath = ListPath(key),
            Assigning = assigning,
            Listing = [.. listing.OrderBy(each => each.Contract.Operation.Version == version ? 0 : 1)],
        };
    }

    private static string Name(string operationId, int pathIndex)
    {
        var name = string.Join(':', operationId.Split('/').Select(part => Uri.EscapeDataString(part).Replace('%', '~')));
        return pathIndex == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{pathIndex + 1}");
    }

    private static ListingOperation? Listing(OperationContract contract)
        => contract.Examples.FirstOrDefault(example => example.StatusCode == 200 && example.ResponseBody is { IsSynthesised: false } body
            && List(body.Conforming ?? body.Text) is { Items.IsEmpty: false }) is { } example
            ? new ListingOperation(contract, example)
            : null;

    private static AssigningOperation? Assigning(OperationContract contract, Operation list)
    {
        foreach (var example in contract.Examples.Where(example => example.StatusCode is >= 200 and < 300 && example.RequestBody is { IsSynthesised: false, Conforming: not null }))
        {
            var arrays = (JsonText.Read(example.RequestBody!.Conforming!).Root as JsonTree.Object)?.Members.Where(member => member.Value is JsonTree.Array).ToImmutableArray() ?? [];
            var assigned = arrays.FirstOrDefault(member => IsOfType(contract.Operation, member.Name, list)) ?? (arrays.Length == 1 ? arrays[0] : null);
            if (assigned is { Value: JsonTree.Array { Items.IsEmpty: false } })
            {
                return new AssigningOperation(contract, example, assigned.Name);
            }
        }

        return null;
    }

    private static bool IsOfType(Operation operation, string property, Operation list)
        => list.ResponseType is { } type && operation.Parameters.Any(row => row.IsCollection && row.Name == property
            && string.Equals(ShortName(row.TypeName), ShortName(type.Name), StringComparison.OrdinalIgnoreCase));

    private static string? ShortName(string? name) => name?[(name.LastIndexOf('.') + 1)..];
}
