using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PartnerAnalytics.Linq.Authentication;

/// <summary>Sends requests to the token endpoint of a tenant. Thread-safe.</summary>
internal sealed class TokenEndpoint
{
    private readonly HttpPipeline _pipeline;
    private readonly Uri _uri;
    private readonly string _clientId;
    private readonly IClientProof _proof;
    private readonly TimeProvider _timeProvider;

    /// <exception cref="ArgumentException">An argument cannot be used in a URI or a request.</exception>
    public TokenEndpoint(string tenantId, string clientId, IClientProof proof, PartnerRefreshTokenCredentialOptions options)
    {
        _uri = new Uri(AuthorityUri.OfTenant(options.AuthorityHost, tenantId), "oauth2/v2.0/token");
        _clientId = clientId;
        _proof = proof;
        _timeProvider = options.TimeProvider;

        // The bodies are made of secrets.
        options.Diagnostics.IsLoggingContentEnabled = false;
        _pipeline = HttpPipelineBuilder.Build(options, [], [], new ResponseClassifier());
    }

    /// <summary>Sends a request in the application's name.</summary>
    /// <param name="isAsync">False to send on the caller's thread; the task is completed then.</param>
    /// <param name="form">What is requested; the application's id and proof are added.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="PartnerAuthenticationException">It failed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<TokenResponse> SendAsync(bool isAsync, TokenForm form, CancellationToken cancellationToken)
    {
        form.Add("client_id", _clientId);
        _proof.AddTo(form, _clientId, _uri, _timeProvider.GetUtcNow());
        using var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(_uri);
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("Content-Type", "application/x-www-form-urlencoded");
        message.Request.Content = form.ToContent();
        await TransmitAsync(isAsync, message, form, cancellationToken).ConfigureAwait(false);

        var response = message.Response;
        if (response.Status != 200)
        {
            throw AuthenticationFailures.ForStatus(response, form.Secrets, _timeProvider.GetUtcNow());
        }

        return TokenResponse.Read(response.Content) ?? throw AuthenticationFailures.ForBody(response.Status, "it is not JSON");
    }

    private async Task TransmitAsync(bool isAsync, HttpMessage message, TokenForm form, CancellationToken cancellationToken)
    {
        try
        {
            if (isAsync)
            {
                await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                _pipeline.Send(message, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException or IOException)
        {
            throw AuthenticationFailures.ForTransport(_uri, e, form.Secrets);
        }
    }
}

/// <summary>
/// The body of a request to a token endpoint. Remembers which of its values are secrets, so that no message repeats them.
/// </summary>
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
