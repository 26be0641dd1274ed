using System.Collections.Frozen;

namespace AssignConformance.Tenant.Sending;

/// <summary>Header fields of a request to a tenant.</summary>
internal static class RequestFields
{
    /// <summary>Those that the sender writes itself: a page's are left out.</summary>
    private static readonly FrozenSet<string> s_own = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Authorization", "Host", "Content-Length", "Transfer-Encoding", "Connection", "client-request-id");

    /// <summary>Those of a page that go out. All others stay: a field can turn a POST into another method, name another body, or carry credentials.</summary>
    private static readonly FrozenSet<string> s_documented = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Cache-Control", "ConsistencyLevel", "Content-Type", "If-Match", "If-None-Match",
        "OData-MaxVersion", "OData-Version", "Prefer", "Pragma", "return-client-request-id", "User-Agent");

    public static bool IsOwn(string name) => s_own.Contains(name);

    public static bool IsDocumented(string name) => s_documented.Contains(name);
}
