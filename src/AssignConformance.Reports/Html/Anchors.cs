using System.Globalization;
using AssignConformance.Model;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>The ids of a report's parts: the same for the same run, plain ASCII, none twice.</summary>
public sealed class Anchors
{
    private const string ScenarioPrefix = "s-";

    private readonly Dictionary<ScenarioResult, string> _scenarios = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OperationReport, string> _operations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, (OperationReport Owner, string Id, int Lines)> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<OperationReport, string> _evidence = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="scale">Condensed reports hold no whole pages, so no line of one can be led to.</param>
    public Anchors(RunReport report, ReportScale scale)
    {
        foreach (var operation in report.Operations)
        {
            _operations[operation] = Take("operation-" + Slug(operation.Id));
            _evidence[operation] = Take("e-" + ScenarioDigest.Of(operation.Id)[..7]);
            if (scale is ReportScale.Complete && operation.Planned is { PageLines.IsEmpty: false } planned && !_pages.ContainsKey(planned.Page))
            {
                _pages.Add(planned.Page, (operation, Take("page-" + Slug(planned.Page)), planned.PageLines.Length));
            }
        }

        foreach (var scenario in report.Scenarios)
        {
            _scenarios.TryAdd(scenario, Take(ScenarioPrefix + ScenarioDigest.Of(scenario.Id)));
        }
    }

    public string Of(OperationReport operation) => _operations[operation];

    public string Of(ScenarioResult scenario) => _scenarios[scenario];

    /// <summary>Where an operation's findings and the words of its witnesses stand; short, because a matrix of all operations leads there.</summary>
    public string Evidence(OperationReport operation) => _evidence[operation];

    /// <param name="number">Counted from 1.</param>
    public string Mismatch(ScenarioResult scenario, int number) => $"{Of(scenario)}-m{Number(number)}";

    /// <summary>The beginning of the line ids of a body.</summary>
    public string Body(ScenarioResult scenario, int exchange, bool isResponse) => $"{Of(scenario)}-{Number(exchange)}{(isResponse ? 'r' : 'q')}";

    /// <summary>The beginning of the line ids of the piece of schema that a mismatch breaks.</summary>
    /// <param name="number">The mismatch's, counted from 1.</param>
    public string Constraint(ScenarioResult scenario, int number) => $"{Of(scenario)}-c{Number(number)}-";

    /// <summary>Where the whole of a body stands that the report cuts, from the report.</summary>
    /// <param name="exchange">Counted from 1.</param>
    public string BodyFile(ScenarioResult scenario, int exchange, bool isResponse, bool isJson)
        => $"{BodyFolder.Name}/{Of(scenario)[ScenarioPrefix.Length..]}-{Number(exchange)}-{(isResponse ? "response" : "request")}{(isJson ? BodyFolder.Json : BodyFolder.Text)}";

    public string Schema(OperationReport operation, bool isResponse) => $"{Of(operation)}-{(isResponse ? "response" : "request")}-schema";

    /// <summary>The id of a page's line, or null where the report does not hold that line.</summary>
    public string? Line(SourceSpan place)
        => _pages.TryGetValue(place.File, out var page) && place.Line >= 1 && place.Line <= page.Lines ? $"{page.Id}-L{Number(place.Line)}" : null;

    /// <summary>The id of the page that is shown with this operation, or null: a page of two operations is shown with the first.</summary>
    public string? Page(OperationReport operation)
        => operation.Planned is { } planned && _pages.TryGetValue(planned.Page, out var page) && ReferenceEquals(page.Owner, operation) ? page.Id : null;

    private string Take(string wanted)
    {
        var id = wanted;
        for (var number = 2; !_taken.Add(id); number++)
        {
            id = $"{wanted}-{Number(number)}";
        }

        return id;
    }

    private static string Slug(string text)
    {
        var shown = text.Length > 160 ? text[..160] : text;
        return string.Concat(shown.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' ? character : '-'));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
