using System.Globalization;
using System.Text;

namespace AssignConformance.Proof.Operators.Bodies;

/// <summary>Bodies that are no JSON any more.</summary>
internal static class ByteOperators
{
    public static IEnumerable<IMutationOperator> Of(MutantSide side) =>
    [
        new BytesOperator(new OperatorText("json-truncated", side, "Breaks the body off after a quarter, after the half, after three quarters and before its last character."), body => Truncated(body.Text)),
        new BytesOperator(new OperatorText("json-comment", side, "Puts a comment before the body, which JSON does not have."), body => [(Bytes("/* */" + body.Text), "a comment stands before the body")]),
        new BytesOperator(new OperatorText("json-trailing-text", side, "Puts a second value behind the body."), body => [(Bytes(body.Text + " {}"), "a second value follows the body")]),
        new BytesOperator(new OperatorText("json-byte-order-mark", side, "Puts a byte order mark before the body, which RFC 8259 forbids."), body => [([0xEF, 0xBB, 0xBF, .. Bytes(body.Text)], "a byte order mark stands before the body")]),
        new BytesOperator(new OperatorText("json-other-encoding", side, "Writes the body in UTF-16, which RFC 8259 forbids."), body => [(Encoding.Unicode.GetBytes(body.Text), "the body is written in UTF-16")]),
    ];

    private static IEnumerable<(byte[], string)> Truncated(string text)
    {
        var length = text.TrimEnd().Length;
        return new[] { length / 4, length / 2, length * 3 / 4, length - 1 }.Distinct().Where(end => end > 0)
            .Select(end => (Bytes(text[..end]), string.Create(CultureInfo.InvariantCulture, $"the body breaks off after {end} of {length} characters")));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
