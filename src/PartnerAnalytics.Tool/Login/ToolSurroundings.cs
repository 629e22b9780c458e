using System.Diagnostics;
using Spectre.Console;

namespace PartnerAnalytics.Tool.Login;

/// <summary>What a sign-in needs of the machine: a browser, variables, somebody at the keyboard.</summary>
internal class ToolSurroundings
{
    /// <summary>What is set where Linux has a screen: under X11 and Wayland, in Windows' subsystem, or where the user names a
    /// browser.</summary>
    private static readonly string[] DesktopVariables = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER"];

    /// <summary>The clock that limits how long a user may take.</summary>
    public virtual TimeProvider TimeProvider => TimeProvider.System;

    /// <summary>Opens a page in the user's browser.</summary>
    /// <returns>Whether something was started that may be one. Whether it is, and shows the page, cannot be known.</returns>
    public virtual bool TryOpenBrowser(Uri uri)
    {
        if (!HasDesktop(OperatingSystem.IsLinux(), GetVariable))
        {
            return false;
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(uri.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether a browser would have a screen. Without one, <c>xdg-open</c> of Linux starts a browser for terminals, which takes
    /// this one over and cannot show the sign-in page.</summary>
    internal static bool HasDesktop(bool isLinux, Func<string, string?> getVariable) => !isLinux
        || DesktopVariables.Any(name => !string.IsNullOrEmpty(getVariable(name)));

    /// <summary>The value of an environment variable; null if it is not set.</summary>
    public virtual string? GetVariable(string name) => Environment.GetEnvironmentVariable(name);

    /// <summary>Prompts for a secret without showing what is typed; null if nobody is at the keyboard.</summary>
    public virtual string? AskForSecret(string question) => Console.IsInputRedirected || Console.IsOutputRedirected
        ? null
        : AnsiConsole.Prompt(new TextPrompt<string>(question).Secret(mask: null));
}
