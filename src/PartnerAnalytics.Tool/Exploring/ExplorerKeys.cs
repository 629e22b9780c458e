using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>Who may call: the page that was opened with a key that has not been used before. It is given a key of its own, which it
/// brings with each call.</summary>
internal sealed class ExplorerKeys
{
    private const int KeyBytes = 32;

    private readonly Lock _lock = new();
    private readonly List<byte[]> _pages = [];
    private byte[] _next = [];

    /// <summary>Makes the key with which a page can be opened once. The one before it is void.</summary>
    public string CreateNext()
    {
        var key = Create();
        lock (_lock)
        {
            _next = Encoding.UTF8.GetBytes(key);
        }

        return key;
    }

    /// <summary>Exchanges the key of an address for one of the page.</summary>
    /// <returns>The key of the page; null if the key of the address is not the one that is awaited.</returns>
    public string? Exchange(string key)
    {
        lock (_lock)
        {
            if (_next.Length == 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), _next))
            {
                return null;
            }

            _next = [];
            var page = Create();
            _pages.Add(Encoding.UTF8.GetBytes(page));
            return page;
        }
    }

    /// <summary>Whether a key is that of a page.</summary>
    public bool IsOfPage(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        lock (_lock)
        {
            return _pages.Any(page => CryptographicOperations.FixedTimeEquals(bytes, page));
        }
    }

    private static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
}
