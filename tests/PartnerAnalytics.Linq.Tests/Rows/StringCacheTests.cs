using System.Globalization;
using System.Text;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Tests.Rows;

/// <summary>Repeated texts become one string, and never a wrong one.</summary>
public sealed class StringCacheTests
{
    [Fact]
    public void Equal_short_texts_are_one_string()
    {
        var cache = new StringCache();
        Assert.Same(cache.Get("Accepted"u8), cache.Get("Accepted"u8));
        Assert.Same(string.Empty, cache.Get(default));
    }

    [Fact]
    public void Every_text_is_itself_however_slots_are_shared()
    {
        var cache = new StringCache();
        var texts = Enumerable.Range(0, StringCache.MaximumSlots * 8)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}é{new string('x', i % 80)}{i * 7}"))
            .Concat(Enumerable.Range(0, StringCache.MaximumSlots * 8).Select(i => i.ToString("x", CultureInfo.InvariantCulture)))
            .ToList();
        foreach (var text in texts.Concat(texts))
        {
            Assert.Equal(text, cache.Get(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void Few_texts_take_each_other_s_place()
    {
        var cache = new StringCache();
        var texts = Enumerable.Range(0, 100).SelectMany(i => new[] { $"{i}", $"Partner {i}", $"{i:d8}", $"Customer number {i} of Contoso" })
            .Select(Encoding.UTF8.GetBytes).Take(StringCache.MaximumSlots / 4).ToList();
        var first = texts.ConvertAll(text => cache.Get(text));
        Assert.InRange(texts.Where((text, i) => ReferenceEquals(first[i], cache.Get(text))).Count(), texts.Count / 2, texts.Count);
    }

    [Theory]
    [InlineData(StringCache.MaximumLength, true)]
    [InlineData(StringCache.MaximumLength + 1, false)]
    public void Long_texts_are_not_kept(int length, bool isKept)
    {
        var cache = new StringCache();
        var text = Encoding.UTF8.GetBytes(new string('x', length));
        Assert.Equal(isKept, ReferenceEquals(cache.Get(text), cache.Get(text)));
    }

    [Fact]
    public void Broken_utf8_is_refused_and_leaves_no_trace()
    {
        var cache = new StringCache();
        var text = cache.Get("a"u8);
        Assert.Throws<DecoderFallbackException>(() => cache.Get([(byte)'a', 0xFF]));
        Assert.Same(text, cache.Get("a"u8));
    }
}
