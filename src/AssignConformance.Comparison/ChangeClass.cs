namespace AssignConformance.Comparison;

/// <summary>What a change of the documentation means to those who call the API as documented.</summary>
public enum ChangeClass
{
    /// <summary>A call, or a client that reads the answer, that was right before may fail now.</summary>
    Breaking,

    /// <summary>There is more to call or to read; what was right before still is.</summary>
    Compatible,

    /// <summary>The API is the same; the words about it are not.</summary>
    Editorial,
}
