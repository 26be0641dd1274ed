using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssignConformance.Model.Wire;
using AssignConformance.Stubs.Mappings;
using Microsoft.AspNetCore.Http;

namespace AssignConformance.Stubs.Hosting;

/// <summary>An answer of the host itself, where no mapping gives one. Always marked by <see cref="StubFields.Unmatched"/>.</summary>
/// <param name="Problem">What happened, as a sentence.</param>
internal sealed record OwnAnswer(int StatusCode, string Problem)
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public StubMapping? Nearest { get; init; }

    public ImmutableArray<string> Differences { get; init; } = [];

    /// <summary>The problem or, where it is that no mapping fits, the nearest one: for logs, whose line begins with method and target.</summary>
    private string Summary => Nearest is null ? Problem : $"nearest is \"{Nearest.Name}\" ({Nearest.Source})";

    /// <summary>The stub itself failed.</summary>
    public static OwnAnswer Failed(Exception exception) => new(StatusCodes.Status500InternalServerError, $"The stub can't answer: {exception.Message}");

    public StubAnswer ToAnswer() => new()
    {
        StatusCode = StatusCode,
        Headers = [new WireField(StubFields.Unmatched, "1"), new WireField("Content-Type", "application/json")],
        Body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                unmatched = Problem,
                nearest = Nearest is null ? null : new { name = Nearest.Name, source = Nearest.Source.ToString() },
                differences = Differences,
            },
            s_json),
        Reason = Summary,
        Differences = Differences,
    };
}
