using System.Diagnostics;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Login;

/// <summary>What a sign-in needs of the machine: a browser, variables, somebody at the keyboard.</summary>
internal class ToolSurroundings
{
    /// <summary>By what the patience with a user is reckoned.</summary>
    public virtual TimeProvider TimeProvider => TimeProvider.System;

    /// <summary>Opens an address in the user's browser.</summary>
    /// <returns>Whether there is one.</returns>
    public virtual bool TryOpenBrowser(Uri address)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    /// <summary>The value of an environment variable; null if it is not set.</summary>
    public virtual string? GetVariable(string name) => Environment.GetEnvironmentVariable(name);

    /// <summary>Asks for a secret without showing what is typed; null if nobody sits there.</summary>
    public virtual string? AskForSecret(string question) => Console.IsInputRedirected || Console.IsOutputRedirected
        ? null
        : AnsiConsole.Prompt(new TextPrompt<string>(question).Secret(mask: null));
}
