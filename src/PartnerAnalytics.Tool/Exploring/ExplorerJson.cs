using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PartnerAnalytics.Tool.Running;

namespace PartnerAnalytics.Tool.Exploring;

/// <summary>Reads and writes what the page and this process send each other.</summary>
internal static class ExplorerJson
{
    public static async Task<T> ReadAsync<T>(HttpContext context) =>
        await JsonSerializer.DeserializeAsync<T>(context.Request.Body, RunJson.Options, context.RequestAborted)
        ?? throw new JsonException("The body is null.");

    public static Task WriteAsync<T>(HttpContext context, T value)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, RunJson.Options, context.RequestAborted);
    }
}
