namespace PartnerAnalytics.Tool.Exporting.Files;

/// <summary>Keeps a second export from the same place. The operating system ends it with the process, however that ends.</summary>
internal sealed class ExportLock : IDisposable
{
    /// <summary>What systems say when another process has the file: Linux, macOS, Windows.</summary>
    private static readonly int[] InUse = [11, 35, 32];

    private readonly FileStream _file;

    private ExportLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a place.</summary>
    /// <exception cref="ExportRefusedException">Another export has it.</exception>
    public static ExportLock Take(string path, string target)
    {
        try
        {
            return new ExportLock(new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
        }
        catch (IOException e) when (InUse.Contains(e.HResult & 0xFFFF))
        {
            throw new ExportRefusedException($"Another export writes to {target}. Wait until it ends, or choose another place.");
        }
    }

    public void Dispose() => _file.Dispose();
}
