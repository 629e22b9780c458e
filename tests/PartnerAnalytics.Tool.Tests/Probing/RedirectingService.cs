using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PartnerAnalytics.Tool.Tests.Probing;

/// <summary>Redirects every request.</summary>
internal sealed class RedirectingService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RedirectingService(Uri target)
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _ = Task.Run(() => RespondAsync(target));
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Stop();

    private async Task RespondAsync(Uri target)
    {
        var response = Encoding.ASCII.GetBytes(
            $"HTTP/1.1 302 Found\r\nLocation: {target}partner/v1/analytics/referrals\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
                // Until the blank line after the headers.
            }

            await stream.WriteAsync(response);
        }
    }
}
