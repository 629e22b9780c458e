using System.Runtime.InteropServices;
using System.Text;

namespace PartnerAnalytics.Linq.Tests.Authentication;

/// <summary>The file that keeps the token between runs.</summary>
public sealed class FileRefreshTokenStoreTests : IDisposable
{
    private static readonly DateTimeOffset On = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.File("token.json");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_saved_is_loaded(bool isAsync)
    {
        var store = new FileRefreshTokenStore(Path);
        Assert.Null(await LoadAsync(store, isAsync));
        Assert.True(await SaveAsync(store, "one+/\"ü", null, isAsync));

        var first = (await LoadAsync(new FileRefreshTokenStore(Path), isAsync))!;
        Assert.Equal("one+/\"ü", first.Token.Value);
        Assert.Equal(On, first.Token.LastUsedOn);
        Assert.True(await SaveAsync(store, "two", first.Version, isAsync));
        Assert.Equal("two", (await LoadAsync(store, isAsync))!.Token.Value);
        Assert.Equal(["token.json", "token.json.lock"], Directory.GetFiles(_folder.Path).Select(System.IO.Path.GetFileName).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_version_that_is_not_the_stores_changes_nothing(bool isAsync)
    {
        var store = new FileRefreshTokenStore(Path);
        Assert.False(await SaveAsync(store, "one", "v1", isAsync));
        Assert.Null(await LoadAsync(store, isAsync));
        await SaveAsync(store, "one", null, isAsync);
        var version = (await LoadAsync(store, isAsync))!.Version;
        await SaveAsync(store, "two", version, isAsync);

        Assert.False(await SaveAsync(store, "three", version, isAsync));
        Assert.False(await SaveAsync(store, "three", null, isAsync));
        Assert.Equal("two", (await LoadAsync(store, isAsync))!.Token.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_many_who_save_at_once_one_wins(bool isAsync)
    {
        await SaveAsync(new FileRefreshTokenStore(Path), "start", null, isAsync);
        for (var round = 0; round < 5; round++)
        {
            var version = new FileRefreshTokenStore(Path).Load()!.Version;
            var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
                await SaveAsync(new FileRefreshTokenStore(Path), $"{round}-{i}", version, isAsync) ? $"{round}-{i}" : null)));

            Assert.Equal(Assert.Single(wins, w => w is not null), new FileRefreshTokenStore(Path).Load()!.Token.Value);
        }
    }

    [Fact]
    public async Task Readers_never_see_half_a_file()
    {
        var store = new FileRefreshTokenStore(Path);
        store.TrySave(new PartnerRefreshToken(new string('a', 3000), On), null);
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var reads = 0;
            for (; !stop.IsCancellationRequested; reads++)
            {
                Assert.Single(new FileRefreshTokenStore(Path).Load()!.Token.Value.Distinct());
            }

            return reads;
        });
        for (var i = 0; i < 100; i++)
        {
            Assert.True(store.TrySave(new PartnerRefreshToken(new string((char)('a' + (i % 26)), 1000 + (i * 50)), On), store.Load()!.Version));
        }

        await stop.CancelAsync();
        Assert.True(await reader > 0);
    }

    [Fact]
    public void Only_the_owner_can_read_it()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return;
        }

        var nested = System.IO.Path.Combine(_folder.Path, "new", "token.json");
        new FileRefreshTokenStore(nested).TrySave(new PartnerRefreshToken("x", On), null);
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(Owner, File.GetUnixFileMode(nested));
        Assert.Equal(Owner, File.GetUnixFileMode(nested + ".lock"));
        Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(System.IO.Path.GetDirectoryName(nested)!));

        File.SetUnixFileMode(nested, Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var store = new FileRefreshTokenStore(nested);
        store.TrySave(new PartnerRefreshToken("y", On), store.Load()!.Version);
        Assert.Equal(Owner, File.GetUnixFileMode(nested));
    }

    [Fact]
    public void A_link_stays_and_what_it_leads_to_is_replaced()
    {
        var target = _folder.File("target.json");
        new FileRefreshTokenStore(target).TrySave(new PartnerRefreshToken("x", On), null);
        File.CreateSymbolicLink(Path, target);
        var store = new FileRefreshTokenStore(Path);
        Assert.True(store.TrySave(new PartnerRefreshToken("y", On), store.Load()!.Version));

        Assert.Equal(target, File.ResolveLinkTarget(Path, true)!.FullName);
        Assert.Equal("y", new FileRefreshTokenStore(target).Load()!.Token.Value);
    }

    [Theory]
    [InlineData("utf-8", "{0}")]
    [InlineData("utf-16", "{0}")]
    [InlineData("utf-16BE", "{0}")]
    [InlineData("utf-32", "{0}")]
    [InlineData("utf-8", "{0}\n")]
    [InlineData("utf-8", "\r\n {0}\r\n\r\n\t")]
    public async Task A_file_that_something_else_has_written_anew_is_read(string encoding, string layout)
    {
        const string Json = "{\r\n  \"lastUsedOn\": \"2026-01-02T03:04:05.678Z\",\r\n  \"refreshToken\": \"one+/ü\",\r\n  \"note\": 1\r\n}";
        var store = new FileRefreshTokenStore(Path);
        foreach (var isAsync in new[] { true, false })
        {
            // With a byte-order mark, as encodings by name have one.
            File.WriteAllText(Path, layout.Replace("{0}", Json, StringComparison.Ordinal), Encoding.GetEncoding(encoding));
            Assert.NotEqual((byte)'{', File.ReadAllBytes(Path)[0]);
            var stored = (await LoadAsync(store, isAsync))!;

            Assert.Equal("one+/ü", stored.Token.Value);
            Assert.Equal(On, stored.Token.LastUsedOn);
            Assert.True(await SaveAsync(store, "two", stored.Version, isAsync));
            Assert.Equal("two", (await LoadAsync(store, isAsync))!.Token.Value);
        }
    }

    [Fact]
    public void A_chain_of_relative_links_stays()
    {
        // As secrets are mounted in containers: token.json leads to ..data/token.json, and ..data to a folder that is replaced.
        Directory.CreateDirectory(_folder.File("..2026"));
        var target = _folder.File("..2026/token.json");
        new FileRefreshTokenStore(target).TrySave(new PartnerRefreshToken("x", On), null);
        Directory.CreateSymbolicLink(_folder.File("..data"), "..2026");
        File.CreateSymbolicLink(Path, "..data/token.json");
        var store = new FileRefreshTokenStore(Path);

        Assert.Equal("x", store.Load()!.Token.Value);
        Assert.True(store.TrySave(new PartnerRefreshToken("y", On), store.Load()!.Version));
        Assert.Equal("..data/token.json", new FileInfo(Path).LinkTarget);
        Assert.Equal("y", new FileRefreshTokenStore(target).Load()!.Token.Value);
    }

    [Fact]
    public void A_link_to_a_file_that_is_not_there_yet_is_an_empty_store()
    {
        File.CreateSymbolicLink(Path, "later.json");
        var store = new FileRefreshTokenStore(Path);

        Assert.Null(store.Load());
        Assert.True(store.TrySave(new PartnerRefreshToken("x", On), null));
        Assert.Equal("x", new FileRefreshTokenStore(_folder.File("later.json")).Load()!.Token.Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bytes_that_are_no_text_are_no_token(bool isAsync)
    {
        File.WriteAllBytes(Path, [.. "{\"lastUsedOn\":\"2026-01-02T03:04:05Z\",\"refreshToken\":\"a"u8, 0xFF, .. "b\"}"u8]);

        await Assert.ThrowsAsync<InvalidDataException>(() => LoadAsync(new FileRefreshTokenStore(Path), isAsync));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n")]
    [InlineData("{}")]
    [InlineData("""{"refreshToken":"refresh-token-in-plain-text\ud800","lastUsedOn":"2026-01-01T00:00:00Z"}""")]
    [InlineData("refresh-token-in-plain-text")]
    [InlineData("[\"refresh-token-in-plain-text\"]")]
    [InlineData("""{"refreshToken":"refresh-token-in-plain-text"}""")]
    [InlineData("""{"refreshToken":" ","lastUsedOn":"2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"refreshToken":"refresh-token-in-plain-text","lastUsedOn":"yesterday"}""")]
    public async Task Another_kind_of_file_is_refused_and_left_alone(string text)
    {
        File.WriteAllText(Path, text);
        var bytes = File.ReadAllBytes(Path);
        var store = new FileRefreshTokenStore(Path);
        foreach (var isAsync in new[] { true, false })
        {
            var e = await Assert.ThrowsAsync<InvalidDataException>(() => LoadAsync(store, isAsync));
            Assert.Contains(Path, e.Message);
            Assert.DoesNotContain("plain-text", e.ToString());
            await Assert.ThrowsAsync<InvalidDataException>(() => SaveAsync(store, "x", null, isAsync));
        }

        Assert.Equal(bytes, File.ReadAllBytes(Path));
    }

    [Fact]
    public async Task Waiting_for_the_lock_can_be_cancelled()
    {
        using var held = new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        using var cancellation = new CancellationTokenSource();
        var saving = new FileRefreshTokenStore(Path).TrySaveAsync(new PartnerRefreshToken("x", On), null, cancellation.Token).AsTask();
        Assert.False(saving.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => saving);
        Assert.False(File.Exists(Path));
    }

    private static async Task<StoredRefreshToken?> LoadAsync(FileRefreshTokenStore store, bool isAsync) =>
        isAsync ? await store.LoadAsync() : store.Load();

    private static async Task<bool> SaveAsync(FileRefreshTokenStore store, string value, string? version, bool isAsync)
    {
        var token = new PartnerRefreshToken(value, On);
        return isAsync ? await store.TrySaveAsync(token, version) : store.TrySave(token, version);
    }
}
