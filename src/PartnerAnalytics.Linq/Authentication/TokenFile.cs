using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>The file that a refresh token is kept in, for its owner only.</summary>
internal static class TokenFile
{
    private const string TokenMember = "refreshToken";
    private const string LastUsedMember = "lastUsedOn";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>What is not UTF-8 is no token either, rather than another one.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads all that the file holds; null if there is none.</summary>
    /// <param name="isAsync">False to read on the caller's thread; the task is completed then.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async ValueTask<byte[]?> ReadAsync(bool isAsync, string path, CancellationToken cancellationToken)
    {
        using var stream = OpenForReading(path);
        if (stream is null)
        {
            return null;
        }

        // To its end, since pipes and the files of a container tell no length.
        using var bytes = new MemoryStream();
        if (isAsync)
        {
            await stream.CopyToAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            stream.CopyTo(bytes);
        }

        return bytes.ToArray();
    }

    private static FileStream? OpenForReading(string path)
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

    /// <summary>The token in a file. Its version is a hash of all that the file holds.</summary>
    /// <exception cref="InvalidDataException">It is another kind of file.</exception>
    public static StoredRefreshToken Parse(byte[] bytes, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(Decode(bytes));
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
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
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

    /// <summary>The text of a file that an editor or a shell may have rewritten: in UTF-8, or as its byte-order mark says.</summary>
    private static string Decode(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
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
