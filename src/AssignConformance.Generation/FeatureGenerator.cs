using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Contracts;

namespace AssignConformance.Generation;

/// <summary>Writes the Gherkin feature of an operation: what its page promises, as scenarios.</summary>
public static class FeatureGenerator
{
    private static readonly ImmutableArray<string> Verbs = ["PUT", "PATCH", "DELETE", "GET", "POST"];

    /// <summary>The feature of one operation.</summary>
    /// <param name="documentedMethods">Every method that some page documents for a path, by <see cref="PathTemplate.Key"/>: the other-verb scenario must not use one.</param>
    /// <param name="states">What can be assigned and read back.</param>
    /// <param name="hasOwnAnswers">The target is a service that knows nothing of the page: an answer can't be asked for mended, nor be the documented one.</param>
    public static GeneratedFile Generate(
        OperationContract contract, IReadOnlyDictionary<string, FrozenSet<string>> documentedMethods, ImmutableArray<AssignmentState> states, bool hasOwnAnswers = false)
    {
        var writer = new GherkinWriter();
        var operation = contract.Operation;
        writer.Comment($"Generated from {operation.Page}. Change the page, then run: assign-conformance generate");
        writer.Feature(operation.Title, [operation.Version, Kind(operation), operation.Id[(operation.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]], Describe(operation));
        writer.Background($"Given the documented operation \"{operation.Id}\"");

        foreach (var example in contract.Examples)
        {
            Documented(writer, contract, example, ReadBackScenario.PutInPlace(contract, example, states), hasOwnAnswers);
        }

        if (contract.Examples.IsEmpty)
        {
            writer.Scenario("The documented request gets the documented response", ["documented"], [
                "When the documented request 1 is sent",
                .. operation.StatusCodes.Take(1).Select(status => Invariant($"Then the status code is {status.Value}"))]);
        }
        else
        {
            var example = contract.Examples.FirstOrDefault(IsSendable) ?? contract.Examples[0];
            DocumentedPaths(writer, contract, example);
            ReadBackScenario.Write(writer, contract, states);
            Rejected(writer, contract, example, documentedMethods);
        }

        return new GeneratedFile($"features/{operation.Id}.feature", writer.ToString());
    }

    private static bool IsSendable(ContractExample example) => example.RequestBody is null || example.RequestBody.Conforming is not null;

    private static IEnumerable<string> Describe(Operation operation)
    {
        if (operation.Method is not null && operation.Paths.Length > 0)
        {
            yield return $"{operation.Method} {operation.Paths[0].Value}";
        }

        foreach (var completion in operation.Completions)
        {
            yield return completion.InWords;
        }
    }

    private static string Kind(Operation operation) => operation.Method switch
    {
        "POST" when operation.RequestType is not null => "create",
        "POST" => "action",
        "GET" => "read",
        "PATCH" or "PUT" => "update",
        "DELETE" => "delete",
        _ => "operation",
    };

    private static void Documented(GherkinWriter writer, OperationContract contract, ContractExample example, ImmutableArray<string> given, bool hasOwnAnswers)
    {
        var which = contract.Examples.Length == 1 ? "" : Invariant($" {example.Number}");
        var source = example.RequestBody is { IsSynthesised: true } ? "synthesised" : "documented";
        var subject = source == "documented" ? $"The documented request{which}" : $"A request made from the documented types{which}";
        ImmutableArray<string> tags = example.Number == 1 ? ["documented", "smoke"] : ["documented"];
        writer.Scenario(
            $"{subject} gets the documented response",
            source == "documented" ? tags : [.. tags, source],
            [.. given, Invariant($"When the {source} request {example.Number} is sent"), .. Expectations(contract, example, comparesBody: !hasOwnAnswers)]);

        if (Deviates(example.RequestBody) || (!hasOwnAnswers && Deviates(example.ResponseBody)))
        {
            writer.Scenario(
                $"The documented example{which}, mended where it deviates, is answered as documented",
                ["repaired"],
                [.. given, Invariant($"When the mended example {example.Number} is sent"), .. Expectations(contract, example, comparesBody: !hasOwnAnswers)]);
        }
    }

    private static bool Deviates(ContractBody? body) => body is { Deviations.IsEmpty: false, Repaired: not null };

    private static IEnumerable<string> Expectations(OperationContract contract, ContractExample example, bool comparesBody)
    {
        yield return Invariant($"Then the status code is {example.StatusCode}");
        if (!string.IsNullOrEmpty(example.ReasonPhrase))
        {
            yield return $"And the reason phrase is \"{example.ReasonPhrase}\"";
        }

        if (example.PromisedFields.Any())
        {
            yield return "And the header fields that the page shows are there";
        }

        if (example.ResponseBody is null)
        {
            yield return "And there is no body";
            yield break;
        }

        var mediaType = MediaType(example);
        yield return $"And the media type is \"{mediaType}\"";
        if (!mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        if (contract.Response is null)
        {
            // The page shows a body and says nowhere of what type it is.
            yield return "And the body is JSON";
        }
        else
        {
            yield return "And the body conforms to the documented response type";
            yield return "And every \"@odata.type\" in the body is documented";
        }

        if (comparesBody)
        {
            yield return "And the body equals the documented body where the target was made from the page";
        }
    }

    private static string MediaType(ContractExample example)
    {
        var field = example.ResponseHeaders.FirstOrDefault(header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase));
        return field is null ? "application/json" : field.Value.Split(';')[0].Trim();
    }

    private static void DocumentedPaths(GherkinWriter writer, OperationContract contract, ContractExample example)
    {
        if (contract.Operation.Paths.Length > 1)
        {
            writer.Outline(
                "Every documented path answers as documented",
                ["documented-path"],
                [Invariant($"When the conforming request {example.Number} is sent to \"<path>\""), .. Expectations(contract, example, comparesBody: false)],
                ["path"],
                contract.Operation.Paths.Select(path => ImmutableArray.Create(path.Value)));
        }
    }

    private static void Rejected(
        GherkinWriter writer, OperationContract contract, ContractExample example, IReadOnlyDictionary<string, FrozenSet<string>> documentedMethods)
    {
        var request = Invariant($"When the conforming request {example.Number} is sent");
        writer.Scenario("Without a token it is refused", ["rejected"], [$"{request} without a token", "Then it is refused with status code 401"]);
        if (contract.Request is not null && example.RequestBody is not null)
        {
            writer.Scenario(
                "A body that is not JSON is refused", ["rejected"], [$"{request} with a body that is not JSON", "Then it is refused with status code 400"]);
            writer.Scenario(
                "Another media type is refused", ["rejected"], [$"{request} with the media type \"text/plain\"", "Then it is refused with status code 415"]);
            if (!contract.BrokenBodies.IsEmpty)
            {
                writer.Outline(
                    "A body that breaks the documented types is refused",
                    ["rejected"],
                    [$"{request} with \"<parameter>\" set to <value>", "Then it is refused with status code 400"],
                    ["parameter", "value", "because it"],
                    contract.BrokenBodies.Select(broken => ImmutableArray.Create(broken.Parameter, broken.Value, broken.Constraint)));
            }
        }

        var path = new PathTemplate(example.Target.Split('?')[0]);
        var documented = documentedMethods.GetValueOrDefault(path.Key, FrozenSet<string>.Empty);
        if (Verbs.FirstOrDefault(verb => !documented.Contains(verb) && verb != contract.Operation.Method) is { } other)
        {
            writer.Scenario("Another verb is refused", ["rejected"], [$"{request} with the verb {other}", "Then it is refused with status code 405"]);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
