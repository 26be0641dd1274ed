namespace AssignConformance.Proof.Judging;

/// <summary>The first thing in which two messages differ.</summary>
internal abstract record Change
{
    private Change()
    {
    }

    /// <summary>A header field's name or a JSON Pointer; empty for the whole message.</summary>
    public virtual string Place => "";

    public sealed record None : Change;

    public sealed record Status : Change;

    public sealed record Reason : Change;

    public sealed record Path : Change;

    public sealed record Method : Change;

    /// <summary>A header field is missing, new or of another value.</summary>
    public sealed record Field(string Name) : Change
    {
        public override string Place => Name;
    }

    /// <summary>The bodies differ, and not as JSON values: one is missing, or no JSON, or says the same in other bytes.</summary>
    public sealed record Bytes(bool IsSameValue) : Change;

    /// <summary>A member or item that the changed body lacks, has beside what was there, or has of another value.</summary>
    public sealed record Value(string Pointer, ValueChange Kind, Model.Json.JsonTree? Was, Model.Json.JsonTree? Is) : Change
    {
        public override string Place => Pointer;
    }
}

/// <summary>How a value differs.</summary>
internal enum ValueChange
{
    Missing,
    Added,
    Other,
}
