using AssignConformance.Model;

namespace AssignConformance.Tenant.Journal;

/// <summary>A journal can't be written, or what it says can't be relied on; the message says where, what, and what to do.</summary>
public class JournalException(string message, Exception? innerException = null) : UnusableInputException(message, innerException);

/// <summary>A journal's run is still going on.</summary>
public sealed class JournalInUseException(string message, Exception? innerException = null) : JournalException(message, innerException);
