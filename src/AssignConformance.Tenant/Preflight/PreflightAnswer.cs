using AssignConformance.Model.Json;
using AssignConformance.Model.Wire;

namespace AssignConformance.Tenant.Preflight;

/// <summary>What came of a preflight's GET.</summary>
internal abstract record PreflightAnswer
{
    private PreflightAnswer()
    {
    }

    /// <summary>2xx.</summary>
    public sealed record Read(GraphResponse Response) : PreflightAnswer
    {
        /// <summary>The body as JSON, or null where it is none.</summary>
        public JsonTree? Body => JsonText.Read(Response.Body).Root;

        /// <summary>The objects of <c>value</c>, or null where the body is no list.</summary>
        public IEnumerable<JsonTree.Object>? List
            => Body is JsonTree.Object page && page.Find("value")?.Value is JsonTree.Array list ? list.Items.OfType<JsonTree.Object>() : null;

        /// <summary>The list goes on elsewhere.</summary>
        public bool IsFirstOfMore => Body is JsonTree.Object page && page.Find("@odata.nextLink") is not null;
    }

    /// <summary>404.</summary>
    public sealed record Absent : PreflightAnswer;

    /// <param name="Why">What stands in the way, in one line.</param>
    /// <param name="Advice">What to do, a sentence.</param>
    /// <param name="RuleId">As of <see cref="Model.Wire.ExchangeFailure"/>, or null.</param>
    public sealed record Unread(string Why, string Advice, string? RuleId = null) : PreflightAnswer;
}
