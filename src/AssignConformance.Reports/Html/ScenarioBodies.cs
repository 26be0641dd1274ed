using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>A scenario's bodies as lines, with the marks of its mismatches.</summary>
public sealed class ScenarioBodies
{
    private readonly Dictionary<int, string> _lines = [];

    private ScenarioBodies(ImmutableArray<(CodeView? Request, CodeView? Response)> views) => Views = views;

    /// <summary>One an exchange, in order.</summary>
    public ImmutableArray<(CodeView? Request, CodeView? Response)> Views { get; }

    /// <param name="findings">Of the operation's page.</param>
    public static ScenarioBodies Of(ScenarioResult scenario, ImmutableArray<RunEvent.FindingReported> findings, Anchors anchors)
    {
        var marked = MarkedBodies.Of(scenario, findings);
        var bodies = new ScenarioBodies([.. scenario.Exchanges.Select((exchange, index) => (
            Read(exchange.Request.Body, index == marked.Request ? marked.InRequest : []),
            Read(exchange.Response?.Body, index == marked.Response ? marked.InResponse : [])))]);
        foreach (var (index, (request, response)) in bodies.Views.Index())
        {
            bodies.Remember(response, anchors.Body(scenario, index + 1, isResponse: true));
            bodies.Remember(request, anchors.Body(scenario, index + 1, isResponse: false));
        }

        return bodies;
    }

    /// <summary>The id of the line that a mismatch is marked on, or null.</summary>
    /// <param name="number">The mismatch's number, from 1.</param>
    public string? LineOf(int number) => _lines.GetValueOrDefault(number);

    private static CodeView? Read(string? body, ImmutableArray<(string Pointer, int Number)> pointers)
        => string.IsNullOrEmpty(body) ? null : CodeReader.Read(body, pointers);

    private void Remember(CodeView? view, string id)
    {
        foreach (var (index, line) in view?.Lines.Index() ?? [])
        {
            foreach (var mark in line.Marks)
            {
                _lines.TryAdd(mark.Number, id + (index + 1).ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
