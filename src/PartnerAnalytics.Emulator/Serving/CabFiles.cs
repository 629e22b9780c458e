using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Emulator.Http;

namespace PartnerAnalytics.Emulator.Serving;

/// <summary>
/// CAB files at addresses as Azure Storage has them: a shared access signature in the address lets in, and a token does not belong there.
/// </summary>
internal sealed class CabFiles
{
    private const string Folder = "/emulator/cabs/";
    private const string Signature = "sig";

    /// <summary>Of a cabinet's header; there is nothing in the files besides it.</summary>
    private const int HeaderLength = 36;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>Whether a request is for a file.</summary>
    public static bool IsFor(HttpRequest request)
        => (request.Path.Value ?? "").StartsWith(Folder, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of a file, on the host by which the client knows the emulator.</summary>
    public string AddressOf(HttpRequest request, string cab)
    {
        var path = $"{Folder}{Uri.EscapeDataString(cab)}.cab";
        return $"{request.Scheme}://{request.Host.ToUriComponent()}{path}"
            + $"?sv=2018-03-28&sr=b&{Signature}={Uri.EscapeDataString(Sign(path))}&sp=r";
    }

    /// <summary>Responds with a file, or with an error as the storage has them.</summary>
    public Task RespondAsync(HttpContext context)
    {
        var request = context.Request;
        var path = RawTarget.Of(context).Split('?')[0];
        return request.Headers.Authorization.Count > 0 ? RefuseAsync(context, 400, "InvalidAuthenticationInfo")
            : request.Query[Signature] != Sign(path) ? RefuseAsync(context, 403, "AuthenticationFailed")
            : WriteAsync(context.Response, "application/octet-stream", Cabinet(path));
    }

    private static Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return WriteAsync(
            context.Response, "application/xml", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><Error><Code>{code}</Code></Error>"));
    }

    private static Task WriteAsync(HttpResponse response, string contentType, byte[] body)
    {
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }

    /// <summary>An empty cabinet, whose number tells the files apart.</summary>
    private static byte[] Cabinet(string path)
    {
        var bytes = new byte[HeaderLength];
        "MSCF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), HeaderLength);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), HeaderLength);
        (bytes[24], bytes[25]) = (3, 1);
        SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, 2).CopyTo(bytes.AsSpan(32));
        return bytes;
    }

    private string Sign(string path) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(path)));
}
