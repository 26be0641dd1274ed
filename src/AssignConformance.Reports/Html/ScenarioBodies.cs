using System.Collections.Immutable;
using System.Globalization;
using AssignConformance.Model.Json;
using AssignConformance.Model.Results;

namespace AssignConformance.Reports.Html;

/// <summary>A scenario's bodies as lines, with the marks of its mismatches, and the pieces of schema that they break.</summary>
public sealed class ScenarioBodies
{
    private readonly Dictionary<int, string> _lines = [];
    private readonly Dictionary<int, string> _schemaLines = [];

    private ScenarioBodies(ImmutableArray<(CodeView? Request, CodeView? Response)> views, ImmutableArray<SchemaPiece> pieces) => (Views, Pieces) = (views, pieces);

    /// <summary>One an exchange, in order.</summary>
    public ImmutableArray<(CodeView? Request, CodeView? Response)> Views { get; }

    /// <summary>What the response schema asks where a mismatch is, in their order; none where no schema says it.</summary>
    public ImmutableArray<SchemaPiece> Pieces { get; }

    /// <summary>The exchange (0-based) whose response the pieces are about, or -1.</summary>
    public int Judged { get; private init; } = -1;

    /// <summary>The bodies that are cut, in order.</summary>
    public ImmutableArray<BodyFile> Cut { get; private init; } = [];

    /// <param name="findings">Of the operation's page.</param>
    /// <param name="schema">The text of the response schema, and the same, read; null where there is none. Asked for only where a mismatch is in a body.</param>
    internal static ScenarioBodies Of(ScenarioResult scenario, ImmutableArray<RunEvent.FindingReported> findings, Anchors anchors, Lazy<(string Text, JsonTree Root)?> schema)
    {
        var marked = MarkedBodies.Of(scenario, findings);
        ImmutableArray<(CodeView? Request, CodeView? Response)> views = [.. scenario.Exchanges.Select((exchange, index) => (
            Read(exchange.Request.Body, index == marked.Request ? marked.InRequest : []),
            Read(exchange.Response?.Body, index == marked.Response ? marked.InResponse : [])))];
        var pieces = marked.Response < 0 || schema.Value is not { } known ? [] : Constraints(scenario, scenario.Exchanges[marked.Response].Response!.Body!, known.Text, known.Root);
        var bodies = new ScenarioBodies(views, pieces) { Judged = marked.Response, Cut = [.. Whole(scenario, views, anchors)] };
        foreach (var (index, (request, response)) in views.Index())
        {
            Remember(bodies._lines, response, anchors.Body(scenario, index + 1, isResponse: true));
            Remember(bodies._lines, request, anchors.Body(scenario, index + 1, isResponse: false));
        }

        foreach (var piece in pieces)
        {
            Remember(bodies._schemaLines, piece.View, anchors.Constraint(scenario, piece.Number));
        }

        return bodies;
    }

    /// <summary>The id of the line that a mismatch is marked on, or null.</summary>
    /// <param name="number">The mismatch's number, from 1.</param>
    public string? LineOf(int number) => _lines.GetValueOrDefault(number);

    /// <summary>The id of the line with the keyword that a mismatch breaks, or null.</summary>
    /// <param name="number">The mismatch's number, from 1.</param>
    public string? SchemaLineOf(int number) => _schemaLines.GetValueOrDefault(number);

    private static CodeView? Read(string? body, ImmutableArray<(string Pointer, int Number)> pointers)
        => string.IsNullOrEmpty(body) ? null : CodeReader.Read(body, pointers);

    private static ImmutableArray<SchemaPiece> Constraints(ScenarioResult scenario, string body, string schema, JsonTree root)
        => JsonText.Read(body).Root is not { } answer ? [] :
        [
            .. from each in scenario.Mismatches.Index()
               where each.Item is { Pointer: not null, Keyword: not null }
               let place = SchemaPlace.Of(root, answer, each.Item.Pointer!, each.Item.Keyword!)
               where place is not null
               select SchemaPiece.Of(schema, root, place, each.Index + 1),
        ];

    private static IEnumerable<BodyFile> Whole(ScenarioResult scenario, ImmutableArray<(CodeView? Request, CodeView? Response)> views, Anchors anchors)
    {
        foreach (var (index, exchange) in scenario.Exchanges.Index())
        {
            if (views[index].Request is { IsCut: true } request)
            {
                yield return new BodyFile(anchors.BodyFile(scenario, index + 1, isResponse: false, request.IsJson), exchange.Request.Body!);
            }

            if (views[index].Response is { IsCut: true } response)
            {
                yield return new BodyFile(anchors.BodyFile(scenario, index + 1, isResponse: true, response.IsJson), exchange.Response!.Body!);
            }
        }
    }

    private static void Remember(Dictionary<int, string> lines, CodeView? view, string id)
    {
        foreach (var (index, line) in view?.Lines.Index() ?? [])
        {
            foreach (var mark in line.Marks)
            {
                lines.TryAdd(mark.Number, id + (index + 1).ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
