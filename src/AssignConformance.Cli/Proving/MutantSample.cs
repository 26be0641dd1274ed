using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AssignConformance.Cli.Proving;

/// <summary>A share of the mutants: the same seed takes the same ones, whatever the order, the shard or the number of workers.</summary>
/// <param name="Percent">Above 0, at most 100.</param>
public sealed record MutantSample(double Percent, int Seed)
{
    public static MutantSample All { get; } = new(100, 0);

    /// <param name="id">The mutant's id, see <see cref="Model.Results.TroublingMutant.Id"/>.</param>
    public bool Takes(string id)
    {
        if (Percent >= 100)
        {
            return true;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed} {id}")), digest);
        return BinaryPrimitives.ReadUInt32BigEndian(digest) < Percent / 100 * uint.MaxValue;
    }
}
