namespace AssignConformance.Tenant.Credentials;

/// <summary>There is no token that may be used: nothing was sent to Graph. The message says why and what to do, without secrets.</summary>
public sealed class TenantTokenException(string message, TokenFault fault) : Exception(message)
{
    public TokenFault Fault { get; } = fault;
}

/// <summary>Why there is no token.</summary>
public enum TokenFault
{
    /// <summary>A variable or a file that the credential needs is not there.</summary>
    CredentialMissing,

    /// <summary>The authority gave none, or can't be reached.</summary>
    NotIssued,

    /// <summary>The token is no JSON Web Token, so that nobody can tell whose it is.</summary>
    Unreadable,

    /// <summary>The credential belongs to another tenant than the one that was asked for.</summary>
    OtherTenant,

    /// <summary>A token was asked for on behalf of another server than the configured one.</summary>
    OtherHost,
}
