namespace AssignConformance.Model.Results;

/// <summary>One of the equal parts that a plan is divided into.</summary>
/// <param name="Index">Counted from 1, at most <paramref name="Count"/>.</param>
public sealed record Shard(int Index, int Count)
{
    /// <summary><c>2/4</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
