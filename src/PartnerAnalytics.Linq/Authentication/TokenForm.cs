using System.Text;
using Azure.Core;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>The body of a request to a token endpoint. Remembers which of its values are secrets, so that no message repeats them.</summary>
internal sealed class TokenForm
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _secrets = [];

    /// <summary>The secrets among the values.</summary>
    public IReadOnlyCollection<string> Secrets => _secrets;

    public TokenForm Add(string name, string value)
    {
        _text.Append(_text.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public TokenForm AddSecret(string name, string value)
    {
        _secrets.Add(value);
        return Add(name, value);
    }

    public RequestContent ToContent() => RequestContent.Create(Encoding.ASCII.GetBytes(_text.ToString()));
}
