using System.Buffers;
using System.Runtime.InteropServices;
using PartnerAnalytics.Linq.Rows;

namespace PartnerAnalytics.Linq.Tests.Rows;

/// <summary>What has arrived and is not read yet stays, whatever else moves.</summary>
public sealed class PageBufferTests
{
    [Fact]
    public void Read_bytes_make_room_and_pinned_ones_stay()
    {
        using var buffer = new PageBuffer(16 * 1024 * 1024);
        Fill(buffer, "abcdef"u8);
        buffer.Advance(1);
        buffer.Pin(1);
        buffer.Advance(3);
        Assert.Equal("cd"u8, buffer.Pinned);
        Assert.Equal(PageBuffer.InitialCapacity - 4, buffer.GetFreeSpace().Length);
        Assert.Equal("cd"u8, buffer.Pinned);
        Assert.Equal("ef"u8, buffer.Unread);
        Fill(buffer, "gh"u8);
        Assert.Equal("efgh"u8, buffer.Unread);
        buffer.Unpin();
        Assert.Equal(PageBuffer.InitialCapacity - 4, buffer.GetFreeSpace().Length);
        Assert.Equal("efgh"u8, buffer.Unread);
    }

    [Fact]
    public void A_full_buffer_doubles_and_keeps_its_bytes()
    {
        using var buffer = new PageBuffer(16 * 1024 * 1024);
        var bytes = new byte[PageBuffer.InitialCapacity];
        new Random(1).NextBytes(bytes);
        Fill(buffer, bytes);
        Assert.Equal(bytes.Length, buffer.GetFreeSpace().Length);
        Assert.Equal(bytes, buffer.Unread.ToArray());
    }

    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(10, 11, true)]
    [InlineData(65_535, 65_536, true)]
    [InlineData(65_536, 98_303, false)]
    [InlineData(65_536, 98_304, true)]
    public void A_long_row_waits_for_half_as_much_again(int tried, int arrived, bool isWorthReading)
    {
        using var buffer = new PageBuffer(16 * 1024 * 1024);
        Fill(buffer, new byte[arrived + 5]);
        buffer.Advance(5);
        Assert.Equal(isWorthReading, buffer.IsWorthReading(tried));
        buffer.Fill(0);
        Assert.True(buffer.IsFinal);
        Assert.True(buffer.IsWorthReading(tried));
    }

    [Fact]
    public void Nothing_of_a_page_stays_in_the_pool()
    {
        var buffer = new PageBuffer(16 * 1024 * 1024);
        var (small, large) = (PageBuffer.InitialCapacity, 2 * PageBuffer.InitialCapacity);
        Fill(buffer, Enumerable.Repeat((byte)0xAB, small + 1).ToArray());
        Assert.Equal(large - small - 1, buffer.GetFreeSpace().Length);
        buffer.Dispose();
        buffer.Dispose();
        Assert.True(buffer.Unread.IsEmpty);
        foreach (var size in new[] { small, large })
        {
            var rented = ArrayPool<byte>.Shared.Rent(size);
            Assert.DoesNotContain((byte)0xAB, rented);
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    // On one thread the pool gives back what it was given last.
    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData(1024 * 1024, false)]
    public void Only_arrays_of_an_ordinary_size_go_to_the_pool(int size, bool isPooled)
    {
        var buffer = new PageBuffer(16 * 1024 * 1024);
        ArraySegment<byte> space;
        while (MemoryMarshal.TryGetArray<byte>(buffer.GetFreeSpace(), out space) && space.Array!.Length < size)
        {
            Fill(buffer, new byte[space.Count]);
        }

        Assert.Equal(size, space.Array!.Length);
        buffer.Dispose();
        var rented = ArrayPool<byte>.Shared.Rent(size);
        Assert.Equal(isPooled, ReferenceEquals(space.Array, rented));
        ArrayPool<byte>.Shared.Return(rented);
    }

    [Fact]
    public void An_array_goes_back_to_the_pool_once_however_often_the_buffer_is_let_go()
    {
        var buffer = new PageBuffer(PageBuffer.InitialCapacity);
        Fill(buffer, new byte[10]);
        buffer.Dispose();
        buffer.Clear();
        buffer.Dispose();
        var first = ArrayPool<byte>.Shared.Rent(PageBuffer.InitialCapacity);
        var second = ArrayPool<byte>.Shared.Rent(PageBuffer.InitialCapacity);
        Assert.NotSame(first, second);
        ArrayPool<byte>.Shared.Return(first);
        ArrayPool<byte>.Shared.Return(second);
    }

    private static void Fill(PageBuffer buffer, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var space = buffer.GetFreeSpace().Span;
            var count = Math.Min(space.Length, bytes.Length);
            bytes[..count].CopyTo(space);
            buffer.Fill(count);
            bytes = bytes[count..];
        }
    }
}
