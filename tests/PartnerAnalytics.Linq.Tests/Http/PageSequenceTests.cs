using System.Text;
using System.Text.Json;
using PartnerAnalytics.Linq.Http;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Tests.Http;

/// <summary>How a sequence of requests goes on, page for page, without a service.</summary>
public sealed class PageSequenceTests
{
    private const int Remembered = 32_768;

    private ulong _rows;

    [Fact]
    public void Circles_are_noticed_for_as_long_as_addresses_are_remembered()
    {
        var pages = Start(new SampleRequest());
        for (var i = 1; i < Remembered - 1; i++)
        {
            pages.MoveNext(Rows(1, Link($"?p={i}")));
        }

        Assert.Contains("leads back", Assert.Throws<UnreadablePageException>(() => pages.MoveNext(Rows(1, Link("?p=1")))).Message);

        // The memory of a reading is bounded: what lies farther back is forgotten.
        pages = Start(new SampleRequest());
        for (var i = 1; i < Remembered; i++)
        {
            pages.MoveNext(Rows(1, Link($"?p={i}")));
        }

        pages.MoveNext(Rows(1, Link("?p=1")));
        Assert.Contains("leads back", Assert.Throws<UnreadablePageException>(() => pages.MoveNext(Rows(1, Link("?p=1")))).Message);
    }

    [Fact]
    public void Repeated_pages_are_noticed_for_as_long_as_pages_are_remembered()
    {
        var (first, second) = (Rows(2), Rows(2));
        foreach (var (pages, isNoticed) in new[] { (Remembered - 1, true), (Remembered, false) })
        {
            var watch = new RepeatWatch(default);
            Assert.False(watch.IsSuspicious(first));
            Assert.False(watch.IsSuspicious(second));
            for (var i = 2; i < pages; i++)
            {
                Assert.False(watch.IsSuspicious(Rows(2)));
            }

            if (isNoticed)
            {
                Assert.Throws<UnreadablePageException>(() => watch.IsSuspicious(second));
            }
            else
            {
                Assert.False(watch.IsSuspicious(second));
            }

            // The first page is what a service that ignores skip sends again.
            Assert.Throws<UnreadablePageException>(() => watch.IsSuspicious(first));
        }
    }

    [Fact]
    public void Pages_without_rows_are_neither_suspicious_nor_remembered()
    {
        var watch = new RepeatWatch(default);
        Assert.False(watch.MayRepeat(0));
        Assert.False(watch.IsSuspicious(Page(Envelope(), 0, 0, 0, isUniform: true)));
        Assert.False(watch.IsSuspicious(Page(Envelope(), 0, 0, 0, isUniform: true)));
        Assert.False(watch.MayRepeat(0));
    }

    [Fact]
    public void What_was_known_before_counts_and_what_is_trusted_does_not()
    {
        var watch = new RepeatWatch(new PagesBefore(null, 1, 2, 20, 10));
        Assert.True(watch.MayRepeat(10));
        Assert.False(watch.MayRepeat(20));
        Assert.Throws<UnreadablePageException>(() => watch.IsSuspicious(Page(Envelope(), 2, 20, 10, isUniform: false)));
        Assert.True(watch.IsSuspicious(Page(Envelope(), 2, 20, 10, isUniform: true)));
        Assert.True(watch.IsSuspicious(Page(Envelope(), 1, 20, 10, isUniform: false)));
        watch.Trust();
        Assert.False(watch.MayRepeat(10));
        Assert.False(watch.IsSuspicious(Page(Envelope(), 2, 20, 10, isUniform: false)));
    }

    [Fact]
    public void A_position_tells_what_the_next_reading_has_to_know()
    {
        var pages = Start(new SampleRequest(skip: 5, pageSize: 2), key: 7);
        Assert.Equal(new PagePosition(0, null), pages.Position);
        pages.MoveNext(Page(Envelope("\"totalCount\":9"), 2, 20, 10, isUniform: false));
        Assert.Equal(new PagePosition(2, null, new PagesBefore(9, 7, 2, 20, 10)), pages.Position);
        pages.MoveNext(Page(Link("samples?skip=9", ",\"totalCount\":1"), 1, 21, 11, isUniform: false));
        Assert.Equal(new PagePosition(3, "/partner/v1/analytics/samples?skip=9", new PagesBefore(9, 7, 1, 21, 11)), pages.Position);
        pages.MoveNext(Page(Link("samples?skip=10"), 0, 0, 0, isUniform: true));
        Assert.Equal(new PagePosition(3, "/partner/v1/analytics/samples?skip=10", new PagesBefore(9, 7, 1, 21, 11)), pages.Position);
        pages.MoveNext(Page(Envelope("\"totalCount\":8"), 0, 0, 0, isUniform: true));
        Assert.Null(pages.Position);
        Assert.False(pages.IsEmpty);
    }

    [Fact]
    public void A_reading_that_goes_on_by_a_link_keeps_its_limits()
    {
        Assert.Equal(3, Start(new SampleRequest(top: 5), start: new PagePosition(2, "/x?p=1")).Limit);
        Assert.Equal(2, Start(new SampleRequest(top: 5, pageSize: 2), start: new PagePosition(2, "/x?p=1")).Limit);
        Assert.Equal(1, Start(new SampleRequest(top: 5, pageSize: 2), start: new PagePosition(4, "/x?p=1")).Limit);
        Assert.Equal(2, Start(new SampleRequest(pageSize: 2), start: new PagePosition(4, "/x?p=1")).Limit);
        Assert.Null(Start(new SampleRequest(), start: new PagePosition(4, "/x?p=1")).Limit);
    }

    [Fact]
    public void A_page_with_as_many_rows_as_were_asked_for_goes_on_by_skip_even_if_it_has_a_link()
    {
        var pages = Start(new SampleRequest(pageSize: 2));
        pages.MoveNext(Rows(2, Link("?p=2")));
        Assert.EndsWith("top=2&skip=2", pages.Uri!.Query, StringComparison.Ordinal);
        pages.MoveNext(Rows(1, Link("?p=3")));
        Assert.Equal("?p=3", pages.Uri!.Query);
    }

    [Fact]
    public void As_many_rows_are_skipped_as_can_be_said()
    {
        var pages = Start(new SampleRequest(skip: int.MaxValue - 2, pageSize: 2));
        pages.MoveNext(Rows(2, Envelope()));
        Assert.EndsWith("top=2&skip=2147483647", pages.Uri!.Query, StringComparison.Ordinal);
        Assert.False(pages.IsProbe);
        Assert.Throws<UnreadablePageException>(() => pages.MoveNext(Rows(2, Envelope())));
    }

    [Fact]
    public void A_probe_asks_for_a_row_beyond_the_end_and_lets_the_sequence_go_on_where_it_was()
    {
        var pages = Start(new SampleRequest(skip: 1, pageSize: 2));
        pages.MoveNext(Page(Envelope(), 2, 20, 10, isUniform: true));
        Assert.False(pages.IsProbe);
        Assert.True(pages.MayRepeat(10));
        pages.MoveNext(Page(Envelope(), 2, 20, 10, isUniform: true));
        Assert.True(pages.IsProbe);
        Assert.Equal(0, pages.Limit);
        Assert.EndsWith("top=1&skip=2147483647", pages.Uri!.Query, StringComparison.Ordinal);
        pages.MoveNext(Page(Envelope(), 0, 0, 0, isUniform: true));
        Assert.False(pages.IsProbe);
        Assert.False(pages.MayRepeat(10));
        Assert.Equal(2, pages.Limit);
        Assert.EndsWith("top=2&skip=5", pages.Uri!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public void A_probe_that_brings_a_row_ends_the_sequence()
    {
        var pages = Start(new SampleRequest(pageSize: 2));
        pages.MoveNext(Page(Envelope(), 2, 20, 10, isUniform: true));
        pages.MoveNext(Page(Envelope(), 1, 21, 10, isUniform: true));
        Assert.True(pages.IsProbe);
        Assert.Throws<UnreadablePageException>(() => pages.MoveNext(Page(Envelope(), 0, 0, 0, isUniform: true, isCut: true)));
    }

    [Theory]
    [InlineData("?skip=2", true)]
    [InlineData("?$SKIP=2", true)]
    [InlineData("?skiptoken=2", false)]
    [InlineData("?page=2", false)]
    public void Only_pages_that_skip_are_probed(string link, bool isProbed)
    {
        var pages = Start(new SampleRequest());
        pages.MoveNext(Page(Link(link), 2, 20, 10, isUniform: true));
        pages.MoveNext(Page(Link("?p=3"), 2, 20, 10, isUniform: true));
        Assert.Equal(isProbed, pages.IsProbe);
    }

    [Theory]
    [InlineData(9_999, "", false)]
    [InlineData(10_000, "", true)]
    [InlineData(10_000, "\"totalCount\":10000", true)]
    [InlineData(10_000, "\"totalCount\":10001", true)]
    [InlineData(10_000, "\"@nextLink\":null", false)]
    public void A_page_that_is_full_goes_on_unless_its_link_is_null(int rows, string more, bool goesOn)
    {
        var pages = Start(new SampleRequest());
        pages.MoveNext(Rows(rows, Envelope(more)));
        Assert.Equal(goesOn, pages.Uri is not null);
    }

    [Fact]
    public void A_full_page_with_which_the_total_is_reached_is_the_last()
    {
        var pages = Start(new SampleRequest(skip: 1));
        pages.MoveNext(Rows(10_000, Envelope("\"totalCount\":10001")));
        Assert.Null(pages.Uri);
    }

    [Fact]
    public void Pages_without_rows_are_counted_in_a_row_only()
    {
        var pages = Start(new SampleRequest());
        for (var i = 0; i < 25; i++)
        {
            pages.MoveNext(Rows(i % 11 == 10 ? 1 : 0, Link($"?p={i}")));
        }

        for (var i = 25; i < 32; i++)
        {
            pages.MoveNext(Rows(0, Link($"?p={i}")));
        }

        var e = Assert.Throws<UnreadablePageException>(() => pages.MoveNext(Rows(0, Link("?p=32"))));
        Assert.Equal("it is page 11 in a row with a next link and no rows (Limits.MaximumEmptyPages)", e.Message);
    }

    private static PageSequence Start(SampleRequest request, ulong key = 1, PagePosition start = default) => new(
        request, Connecting.Endpoint, new TotalCountWatch("samples", new ClientContext(new PartnerAnalyticsClientOptions())), key, start);

    private static PageEnvelope Link(string link, string more = "") => Envelope($"\"@nextLink\":\"{link}\"{more}");

    private static PageEnvelope Envelope(string members = "")
    {
        var envelope = new PageEnvelope();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes($"{{{members}}}"));
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isLink = json.ValueTextEquals("@nextLink");
            json.Read();
            if (isLink)
            {
                envelope.ReadNextLink(in json);
            }
            else
            {
                envelope.ReadTotalCount(in json);
            }
        }

        return envelope;
    }

    // Rows that no other page has.
    private ServicePage Rows(int count, PageEnvelope? envelope = null)
    {
        _rows += 2;
        return Page(envelope ?? Envelope(), count, count == 0 ? 0 : _rows, count == 0 ? 0 : _rows + 1, isUniform: false);
    }

    private static ServicePage Page(PageEnvelope envelope, long count, ulong hash, ulong firstHash, bool isUniform, bool isCut = false) =>
        new() { Envelope = envelope, Count = count, Hash = hash, FirstHash = firstHash, IsUniform = isUniform, IsCut = isCut };
}
