using AssignConformance.Model;

namespace AssignConformance.Tenant.Journal;

/// <summary>A journal can't be written, or what it says can't be relied on; the message says where, what, and what to do.</summary>
public sealed class JournalException(string message, Exception? innerException = null) : UnusableInputException(message, innerException);
