namespace PartnerAnalytics.Tool.Exporting.Files;

/// <summary>A file that is written beside its place, and gets there when it is whole. Until then its name begins with a dot and has another
/// end: readers of folders leave it out.</summary>
internal sealed class PendingFile : IAsyncDisposable
{
    private const string Prefix = ".";
    private const string Suffix = ".tmp";
    private const int BufferSize = 1 << 16;

    private readonly string _path;
    private readonly FileStream _stream;

    private PendingFile(string path)
    {
        _path = path;
        _stream = new FileStream(NameOf(path), FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize);
    }

    public Stream Stream => _stream;

    /// <summary>Begins a file, in the place of what a killed run left of it.</summary>
    public static PendingFile Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new PendingFile(path);
    }

    /// <summary>Puts the file in its place, also in that of an older one, once it is on the disk.</summary>
    /// <returns>Its size in bytes.</returns>
    public async Task<long> CommitAsync()
    {
        await _stream.FlushAsync();
        _stream.Flush(flushToDisk: true);
        var bytes = _stream.Length;
        await _stream.DisposeAsync();
        File.Move(NameOf(_path), _path, overwrite: true);
        return bytes;
    }

    /// <summary>Removes what killed runs left in a folder and in those below it.</summary>
    public static void RemoveLeftovers(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"{Prefix}*{Suffix}", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        }))
        {
            File.Delete(file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _stream.DisposeAsync();
        }
        finally
        {
            // Nothing is there after the commit.
            File.Delete(NameOf(_path));
        }
    }

    private static string NameOf(string path) => Path.Combine(Path.GetDirectoryName(path)!, $"{Prefix}{Path.GetFileName(path)}{Suffix}");
}
