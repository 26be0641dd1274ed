using AssignConformance.Schemas.Sdk;
using AssignConformance.Schemas.Walking;

namespace AssignConformance.Rules.Sdk;

/// <summary>AC6003: a value does not survive the way through the SDK's class: it is dropped, changed, or stops the reading.</summary>
public sealed class DoesNotDeserialise : ISdkRule
{
    public Rule Rule { get; } = new("AC6003", "sdk-does-not-deserialise", Severity.Error, "The SDK {0} {1}: {2}.")
    {
        Rationale = "A typed client that gets such a response never sees the value, or fails; one that wants to send it can't.",
        Example = "\"state\": \"unknwon\", where the SDK's enumeration has the member unknown",
        Fix = "Write a value of the type that the SDK reads there, or, where the page is right, have the SDK corrected.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from heard in HeardBody.Of(page, context)
           from loss in heard.Testimony.Losses
           let value = heard.At(loss.Pointer)
           where loss.IsOfPage(value.Value)
           select heard.Body.OnValue(Rule, value, [Verb(loss.Kind), Name(value), Why(loss, value.Value)]);

    private static string Verb(SdkLossKind kind) => kind switch
    {
        SdkLossKind.Changed => "changes",
        SdkLossKind.Refused => "fails on",
        _ => "loses",
    };

    private static string Name(TypedValue value) => value.Member is { } member ? $"\"{member.Name}\"" : value.Pointer.Length == 0 ? "the body" : $"the item {value.Pointer}";

    private static string Why(SdkLoss loss, JsonTree value) => loss.Kind switch
    {
        SdkLossKind.NoMember => $"its enumeration {loss.Type} has no member {(value is JsonTree.String text ? $"\"{text.Value}\"" : $"for {value.InWords()}")}",
        SdkLossKind.Changed => $"it reads {loss.Type} there, and {value.InWords()} does not come back as it was",
        SdkLossKind.Refused => $"it reads {loss.Type} there, and {value.InWords()} makes it give up the whole body",
        _ => $"it reads {loss.Type} there, and finds {value.InWords()}",
    };
}
