namespace AssignConformance.Model.Wire;

/// <summary>A target whose exchanges hold secrets, ids and values of others: checks look at them as they are, and nothing of them is kept but in the form given here.</summary>
public interface IConfidentialTarget : ITarget
{
    /// <summary>The exchange as it may be kept and shown.</summary>
    Exchange Redact(Exchange exchange);

    /// <summary>A text about an exchange as it may be kept and shown; what it quotes is named as in the redacted exchange.</summary>
    string Redact(string text);
}
