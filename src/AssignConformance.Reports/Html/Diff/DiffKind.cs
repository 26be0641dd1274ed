namespace AssignConformance.Reports.Html.Diff;

/// <summary>What a line of a structural difference says.</summary>
public enum DiffKind
{
    /// <summary>Both have it.</summary>
    Same,

    /// <summary>Expected, and not there.</summary>
    Missing,

    /// <summary>There, and not expected.</summary>
    Extra,

    /// <summary>The expected one of two values of one place.</summary>
    Expected,

    /// <summary>The other.</summary>
    Actual,
}
