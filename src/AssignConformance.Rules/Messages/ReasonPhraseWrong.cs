using System.Globalization;

namespace AssignConformance.Rules.Messages;

/// <summary>AC2010: the reason phrase belongs to another status code.</summary>
public sealed class ReasonPhraseWrong : IPageRule
{
    public Rule Rule { get; } = new("AC2010", "reason-phrase-wrong", Severity.Warning, "The reason phrase of {0} is \"{1}\", not \"{2}\".")
    {
        Rationale = "Code and phrase contradict each other, and the reader cannot tell which is meant.",
        Example = "HTTP/1.1 201 OK",
        Fix = "Write the phrase that RFC 9110 gives for the code, or none.",
    };

    public IEnumerable<Finding> Check(ApiPage page, PageContext context)
        => from shown in ShownStatus.Of(page)
           let phrases = ReasonPhrases.Of(shown.StatusCode)
           where shown.Reason.Length > 0 && !phrases.IsEmpty && !phrases.Contains(shown.Reason, StringComparer.OrdinalIgnoreCase)
           select new Finding(Rule, shown.Line, [shown.StatusCode.ToString(CultureInfo.InvariantCulture), phrases[0], shown.Reason]);
}
