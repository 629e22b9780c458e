using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PartnerAnalytics.Tool.Login;

/// <summary>
/// What ties the response of a browser to the process that sent it there: a state, which comes back, and a verifier, of which only a hash
/// was shown (PKCE, S256). Whoever catches the code on its way cannot use it.
/// </summary>
internal sealed class ProofKey
{
    public string State { get; } = NewSecret();

    public string Verifier { get; } = NewSecret();

    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public bool IsState(string? state) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state ?? ""), Encoding.UTF8.GetBytes(State));

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
