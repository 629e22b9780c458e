using System.Globalization;

namespace PartnerAnalytics.Emulator.SampleData;

/// <summary>Numbers that follow from a seed alone, whatever the machine and the version of .NET (the SplitMix64 sequence).</summary>
internal sealed class SampleRandom(int seed, SampleStream stream = SampleStream.Referrals)
{
    private const ulong Step = 0x9E3779B97F4A7C15UL;

    /// <summary>Seed and stream are scrambled, or the next seed would give the same sequence one step later.</summary>
    private ulong _state = Scramble(unchecked(((ulong)stream << 32) + (uint)seed + Step));

    /// <summary>A number from zero up to, and not including, the limit.</summary>
    public long Below(long limit) => (long)(Next() % (ulong)limit);

    /// <summary>A number below the limit, the more likely the smaller: a few make up most of what is drawn, as a few customers make
    /// up most of a partner's trade.</summary>
    public long Skewed(long limit) => Below(Below(Below(limit) + 1) + 1);

    /// <summary>An identifier, in capitals as the documentation shows them.</summary>
    public string Guid()
    {
        var (high, low) = (Next(), Next());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{high >> 32:X8}-{(high >> 16) & 0xFFFF:X4}-4{high & 0xFFF:X3}-{(low >> 50) | 0x8000:X4}-{low & 0xFFFFFFFFFFFF:X12}");
    }

    /// <summary>Whether something happens that happens in so many of a hundred cases.</summary>
    public bool Percent(int chance) => Below(100) < chance;

    /// <summary>One of the items, each as likely as the others.</summary>
    public T Pick<T>(ReadOnlySpan<T> items) => items[(int)Below(items.Length)];

    /// <summary>One of the items, the more likely the greater its weight. Weights make 100.</summary>
    public T PickWeighted<T>(ReadOnlySpan<(T Item, int Weight)> items)
    {
        var left = Below(100);
        foreach (var (item, weight) in items)
        {
            left -= weight;
            if (left < 0)
            {
                return item;
            }
        }

        return items[^1].Item;
    }

    private ulong Next()
    {
        _state = unchecked(_state + Step);
        return Scramble(_state);
    }

    private static ulong Scramble(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
