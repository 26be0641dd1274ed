namespace AssignConformance.Reports;

/// <summary>What <see cref="ReportFolder"/> writes.</summary>
[Flags]
public enum ReportFormats
{
    None = 0,

    /// <summary><c>index.html</c>.</summary>
    Html = 1,

    /// <summary><c>junit.xml</c>.</summary>
    JUnit = 2,

    /// <summary><c>summary.md</c>.</summary>
    Summary = 4,

    /// <summary><c>results.ndjson</c>; leave it out where a <see cref="Events.NdjsonWriter"/> wrote it during the run.</summary>
    Events = 8,

    /// <summary><c>results.trx</c>.</summary>
    Trx = 16,

    /// <summary><c>results.sarif</c>.</summary>
    Sarif = 32,

    All = Html | JUnit | Summary | Events | Trx | Sarif,
}
