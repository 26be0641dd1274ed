using System.Collections.Immutable;

namespace AssignConformance.Stubs.Matching;

/// <summary>A request as a mapping sees it.</summary>
public sealed class StubRequest
{
    /// <param name="method">The method token as sent.</param>
    /// <param name="rawTarget">The request target as sent (RFC 9112 §3.2); of an absolute form the authority is dropped, and a fragment always.</param>
    /// <param name="headers">Fields in order, one for each value.</param>
    /// <param name="body">The body's bytes, decoded; empty for none.</param>
    public StubRequest(string method, string rawTarget, ImmutableArray<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> body)
    {
        Method = method;
        Target = OriginForm(rawTarget);
        Headers = headers;
        Body = new RequestBody(body);
        var query = Target.IndexOf('?', StringComparison.Ordinal);
        Path = query < 0 ? Target : Target[..query];
        Query = query < 0 ? [] : ReadQuery(Target[(query + 1)..]);
    }

    public string Method { get; }

    /// <summary>Path and query as sent.</summary>
    public string Target { get; }

    /// <summary>The path as sent, percent-encoding kept.</summary>
    public string Path { get; }

    /// <summary>Parameters in order: names and values decoded, <c>+</c> as a space; a parameter without <c>=</c> is empty.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Query { get; }

    public ImmutableArray<KeyValuePair<string, string>> Headers { get; }

    public RequestBody Body { get; }

    /// <summary>The values of the fields of that name, in order; names are case-insensitive.</summary>
    public ImmutableArray<string> HeaderValues(string name)
        => [.. Headers.Where(field => string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value)];

    public ImmutableArray<string> QueryValues(string name)
        => [.. Query.Where(field => string.Equals(field.Key, name, StringComparison.Ordinal)).Select(field => field.Value)];

    private static string OriginForm(string target)
    {
        var fragment = target.IndexOf('#', StringComparison.Ordinal);
        var whole = fragment < 0 ? target : target[..fragment];
        var authority = whole.StartsWith('/') ? -1 : whole.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            return whole;
        }

        var path = whole.IndexOfAny(['/', '?'], authority + 3);
        return path < 0 ? "/" : whole[path] == '?' ? "/" + whole[path..] : whole[path..];
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadQuery(string query)
        => [.. from parameter in query.Split('&', StringSplitOptions.RemoveEmptyEntries)
               let parts = parameter.Split('=', 2)
               select KeyValuePair.Create(Decode(parts[0]), parts.Length == 1 ? "" : Decode(parts[1]))];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
