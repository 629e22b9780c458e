using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace PartnerAnalytics.Tests.Helpers;

/// <summary>An answer of a <see cref="StubHttp"/>.</summary>
public sealed class StubResponse
{
    /// <summary>The status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The words after the status; null for the usual ones.</summary>
    public string? Reason { get; init; }

    /// <summary>The content type; null for none.</summary>
    public string? ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>The body.</summary>
    public required StubBody Body { get; init; }

    /// <summary>Further headers.</summary>
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>An answer with some text.</summary>
    public static StubResponse Text(string body, int status = 200, string? contentType = "application/json; charset=utf-8") =>
        new() { Status = status, ContentType = contentType, Body = new StubBody(Encoding.UTF8.GetBytes(body)) };

    internal HttpResponseMessage ToMessage(HttpRequestMessage request)
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status)
        {
            Content = new StreamContent(Body),
            RequestMessage = request,
        };
        if (Reason is not null)
        {
            message.ReasonPhrase = Reason;
        }

        if (ContentType is not null)
        {
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        }

        foreach (var (name, value) in Headers)
        {
            Xunit.Assert.True(
                message.Headers.TryAddWithoutValidation(name, value) || message.Content.Headers.TryAddWithoutValidation(name, value), $"The stub cannot send the header {name}.");
        }

        return message;
    }
}
