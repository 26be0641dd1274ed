using AssignConformance.Model.Contracts;
using AssignConformance.Tests.Support;
using FluentAssertions;
using Xunit;

namespace AssignConformance.Tests.Schemas;

public sealed class SourcePageContractTests
{
    [SharedFact]
    public void Dump()
    {
        for (var i = 0; i < 5; i++)
        {
            var c = SourcePages.Derive(i);
            Console.WriteLine($"=== {c.Operation.Id}");
            foreach (var e in c.Examples)
            {
                Console.WriteLine($"{e.Target} {e.StatusCode} {e.ReasonPhrase} short={e.IsShortened} {string.Join(";", e.RequestHeaders.Select(h => h.Name))}");
                foreach (var (n, b) in new[] { ("request", e.RequestBody), ("response", e.ResponseBody) })
                {
                    Console.WriteLine($"{n}: {b?.Place} {b?.Text.Length}");
                    foreach (var d in b?.Deviations ?? []) Console.WriteLine("   " + d);
                    if (b is { IsSynthesised: true }) Console.WriteLine(b.Text);
                    if (b?.Repaired is { } r) Console.WriteLine(r);
                }
            }
            foreach (var b in c.BrokenBodies) Console.WriteLine(b);
            if (i is 0 or 3) { Console.WriteLine(c.Request?.Schema); Console.WriteLine(c.Response?.MappingSchema); }
        }
        "".Should().Be("");
    }
}
