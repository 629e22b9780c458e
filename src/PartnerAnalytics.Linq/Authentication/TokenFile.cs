using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>The file that a refresh token is kept in, for its owner only.</summary>
internal static class TokenFile
{
    private const string TokenMember = "refreshToken";
    private const string LastUsedMember = "lastUsedOn";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens the file; null if there is none.</summary>
    public static FileStream? OpenForReading(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Reads all, and closes.</summary>
    public static async Task<byte[]> ReadAsync(FileStream stream, CancellationToken cancellationToken)
    {
        await using (stream.ConfigureAwait(false))
        {
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
            return bytes;
        }
    }

    /// <summary>Reads all, and closes.</summary>
    public static byte[] Read(FileStream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }

    /// <summary>The token in a file. Its version is a hash of all that the file holds.</summary>
    /// <exception cref="InvalidDataException">It is another kind of file.</exception>
    public static StoredRefreshToken Parse(byte[] bytes, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty(TokenMember, out var token) && token.ValueKind == JsonValueKind.String
                && root.TryGetProperty(LastUsedMember, out var lastUsed) && lastUsed.ValueKind == JsonValueKind.String
                && !string.IsNullOrWhiteSpace(token.GetString())
                && lastUsed.TryGetDateTimeOffset(out var lastUsedOn))
            {
                return new StoredRefreshToken(
                    new PartnerRefreshToken(token.GetString()!, lastUsedOn), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            }
        }
        catch (JsonException)
        {
            // Refused below, without the words of the parser about a file of secrets.
        }

        throw new InvalidDataException(
            $"The file '{path}' holds no refresh token: it should be a JSON object with '{TokenMember}' and '{LastUsedMember}'. "
            + "Name another file, or delete this one and sign in again.");
    }

    /// <summary>The file to replace, whose folder exists: where a link leads, so that the link stays.</summary>
    public static string PrepareTarget(string path)
    {
        var target = new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;
        var folder = Path.GetDirectoryName(target)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }

        return target;
    }

    /// <summary>Writes a token to a new file and puts it in the place of the old one.</summary>
    public static void Replace(string target, PartnerRefreshToken token)
    {
        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, Private(FileMode.CreateNew, FileAccess.Write)))
            {
                stream.Write(Format(token));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>How to open a file that nobody else may read, or open at the same time.</summary>
    public static FileStreamOptions Private(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }

    private static ReadOnlySpan<byte> Format(PartnerRefreshToken token)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        writer.WriteString(TokenMember, token.Value);
        writer.WriteString(LastUsedMember, token.LastUsedOn.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }
}
