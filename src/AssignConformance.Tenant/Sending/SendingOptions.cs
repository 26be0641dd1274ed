namespace AssignConformance.Tenant.Sending;

/// <summary>What a sender needs from outside.</summary>
public sealed record SendingOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Makes the <c>client-request-id</c> of an exchange.</summary>
    public required Func<Guid> NewRequestId { get; init; }

    /// <summary>How long an answer to one try may take.</summary>
    public TimeSpan TimeOut { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>What stands for the network in tests; null for the network. Not disposed by the sender.</summary>
    public HttpMessageHandler? Network { get; init; }
}
