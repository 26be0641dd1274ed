namespace AssignConformance.Reports.Agreement;

/// <summary>Who is asked, in the order of the matrix.</summary>
public enum AgreementColumn
{
    /// <summary>The operation's page, held against itself.</summary>
    Documentation,

    Metadata,

    Sdk,

    /// <summary>A server that was made from the pages, or stands for the service.</summary>
    Stub,

    /// <summary>The service.</summary>
    Tenant,
}
