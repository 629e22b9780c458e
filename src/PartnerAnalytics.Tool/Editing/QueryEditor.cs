using PartnerAnalytics.Tool.Querying;

namespace PartnerAnalytics.Tool.Editing;

/// <summary>What an editor asks about the text of a query while it is typed. Every place is a number of UTF-16 units from the beginning of
/// the text; every text is answered, whole or half-typed, and one that is beyond the bounds of a query has nothing to offer.</summary>
internal sealed class QueryEditor : IDisposable
{
    /// <summary>Nothing runs here; what keeps the compiler longer than somebody types is left.</summary>
    private readonly QueryEngine _engine = new(new QueryLimits(Rows: 0, TimeSpan.FromSeconds(30)));

    private readonly Lazy<EditorWorkspace> _workspace = new();

    /// <summary>Does everything once, so that whoever types first does not wait for it.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task WarmUpAsync(CancellationToken cancellationToken) => EditorWarmUp.RunAsync(this, cancellationToken);

    /// <summary>Says what is wrong with a text, and what requests it becomes. Nothing of it runs.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="TimeoutException">The text keeps the compiler busy for longer than it may.</exception>
    public async Task<EditorCheck> CheckAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var query = await _engine.CheckAsync(text, cancellationToken);
        return new EditorCheck(query.Compilation is not null, query.Diagnostics, query.Requests);
    }

    /// <summary>Finds the ways to correct what a diagnostic of <see cref="CheckAsync"/> says.</summary>
    /// <param name="text">The text that was checked.</param>
    /// <param name="id">The diagnostic's id.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The corrections, the best one first; none if there is no such diagnostic, or nothing corrects it.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<IReadOnlyList<EditorFix>> GetFixesAsync(
        string text, string id, int start, int length, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Task.Run(() => new FixFinder(_workspace.Value).FindAsync(text, id, start, length, cancellationToken), cancellationToken);
    }

    /// <summary>Lists what can be written at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is not in the text.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<EditorCompletions> CompleteAsync(string text, int position, CancellationToken cancellationToken) => AskAsync(
        text, position, place => CompletionFinder.FindAsync(place, cancellationToken), EditorCompletions.None(position), cancellationToken);

    /// <summary>Describes an item of <see cref="CompleteAsync"/>.</summary>
    /// <param name="text">The text that was completed.</param>
    /// <param name="position">Where.</param>
    /// <param name="label">The item's label.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>How it is declared and what it means; null where there is nothing to say.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is not in the text.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<string?> DescribeAsync(string text, int position, string label, CancellationToken cancellationToken) =>
        AskAsync(text, position, place => CompletionFinder.DescribeAsync(place, label, cancellationToken), null, cancellationToken);

    /// <summary>Says what stands at a place.</summary>
    /// <returns>Null where there is nothing that means something.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is not in the text.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<EditorHover?> HoverAsync(string text, int position, CancellationToken cancellationToken) =>
        AskAsync(text, position, place => HoverFinder.FindAsync(place, cancellationToken), null, cancellationToken);

    /// <summary>Says how what is called around a place can be called.</summary>
    /// <returns>Null where the place is in no call, or in one of something unknown.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is not in the text.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task<EditorSignatures?> GetSignaturesAsync(string text, int position, CancellationToken cancellationToken) =>
        AskAsync(text, position, place => SignatureFinder.FindAsync(place, cancellationToken), null, cancellationToken);

    public void Dispose()
    {
        if (_workspace.IsValueCreated)
        {
            _workspace.Value.Dispose();
        }
    }

    private Task<T> AskAsync<T>(
        string text, int position, Func<EditorPlace, Task<T>> ask, T nothing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, text.Length);
        return Task.Run(
            async () =>
            {
                try
                {
                    return _workspace.Value.Open(text, position, cancellationToken) is { } place ? await ask(place) : nothing;
                }
                catch (InsufficientExecutionStackException)
                {
                    return nothing;
                }
            },
            cancellationToken);
    }
}
