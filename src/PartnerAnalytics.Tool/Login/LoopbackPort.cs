using System.Net;
using System.Net.Sockets;

namespace PartnerAnalytics.Tool.Login;

/// <summary>
/// Sockets on one port of <c>localhost</c>, of IPv4 and, where the machine has it, of IPv6: which of them a browser takes for localhost is
/// its own affair, and another program on the other one would get the response.
/// </summary>
internal static class LoopbackPort
{
    /// <summary>How often a free port is looked for that is free under both.</summary>
    private const int Attempts = 20;

    /// <summary>Binds the sockets.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <exception cref="IOException">The port is taken, or may not be had.</exception>
    public static IReadOnlyList<Socket> Bind(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            var sockets = new List<Socket>();
            try
            {
                sockets.Add(Bind(IPAddress.Loopback, port));
                if (TryBindSecond(((IPEndPoint)sockets[0].LocalEndPoint!).Port) is { } second)
                {
                    sockets.Add(second);
                }

                return sockets;
            }
            catch (SocketException e)
            {
                sockets.ForEach(socket => socket.Dispose());
                if (port != 0 || e.SocketErrorCode != SocketError.AddressAlreadyInUse || attempt == Attempts)
                {
                    throw new IOException(Describe(port, e), e);
                }
            }
        }
    }

    /// <summary>The socket of IPv6; null if the machine has no such address.</summary>
    private static Socket? TryBindSecond(int port)
    {
        try
        {
            return Socket.OSSupportsIPv6 ? Bind(IPAddress.IPv6Loopback, port) : null;
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            return null;
        }
    }

    private static Socket Bind(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Describe(int port, SocketException e) => e.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse when port != 0
            => $"Another program listens on port {port} of localhost. Name another port with --port, or leave it out to take a free one.",
        SocketError.AccessDenied
            => $"The system does not allow port {port} of localhost. Name another port with --port, or leave it out to take a free one.",
        _ => $"Listening on localhost failed: {e.Message}",
    };
}
