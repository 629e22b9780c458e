using System.Collections.Immutable;

namespace PartnerAnalytics.Emulator;

/// <summary>Faults that the emulator gives to requests at random, and how its faults look.</summary>
/// <remarks>Only requests that would get rows are given faults; those that are refused anyway are not. Links are changed on
/// every page, also where there would be none, as on the last page.</remarks>
public sealed record EmulatorFaults
{
    private readonly double _rate;
    private readonly ImmutableDictionary<EmulatorFault, double> _weights = Usual;
    private readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _slowBodyDelay = TimeSpan.FromMilliseconds(50);
    private readonly long _bombLength = 256L << 20;
    private readonly TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>Every kind of fault. Those are rarer that end a client's work or take long: refusals, and bombs.</summary>
    private static ImmutableDictionary<EmulatorFault, double> Usual { get; } = Enum.GetValues<EmulatorFault>().ToImmutableDictionary(
        fault => fault,
        fault => fault switch
        {
            EmulatorFault.Unauthorized or EmulatorFault.MfaRequired or EmulatorFault.Forbidden or EmulatorFault.ForbiddenInText
                or EmulatorFault.NumericErrorCode or EmulatorFault.GzipBomb => 0.1,
            EmulatorFault.ExpiredToken => 0.5,
            _ => 1,
        });

    /// <summary>From what is chosen which request gets which fault, and where bodies break off: the same requests one after another get
    /// the same faults under the same seed, on every machine.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many of all requests get a fault: 0, the default, none, and 1 every one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in the range from 0 to 1.</exception>
    public double Rate
    {
        get => _rate;
        init => _rate = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A rate is a number from 0 to 1.");
    }

    /// <summary>The kinds of faults that are chosen from, and how often each is compared with the others. All kinds unless said otherwise,
    /// and all as often but those from which a client hardly recovers.</summary>
    /// <exception cref="ArgumentException">There is none, or a weight is not greater than zero.</exception>
    public ImmutableDictionary<EmulatorFault, double> Weights
    {
        get => _weights;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.IsEmpty || value.Values.Any(weight => !(weight > 0 && double.IsFinite(weight))) || !value.Keys.All(Enum.IsDefined))
            {
                throw new ArgumentException("There must be a kind of fault, and each must have a weight greater than zero.", nameof(value));
            }

            _weights = value;
        }
    }

    /// <summary>What <c>Retry-After</c> tells, in whole seconds, rounded up: one second unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan RetryAfter
    {
        get => _retryAfter;
        init => _retryAfter = UpToADay(value);
    }

    /// <summary>How long each pause of a slow body is: 50 milliseconds unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than a day.</exception>
    public TimeSpan SlowBodyDelay
    {
        get => _slowBodyDelay;
        init => _slowBodyDelay = UpToADay(value);
    }

    /// <summary>To how many bytes the string in a bomb expands: 256 MiB unless said otherwise. The emulator never holds it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long BombLength
    {
        get => _bombLength;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _bombLength = value;
        }
    }

    /// <summary>The clock that tells what <c>Retry-After</c> is as a date, and that measures the pauses of slow bodies.</summary>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _timeProvider = value;
        }
    }

    /// <summary>These settings, choosing from some kinds of faults only, each as often as the others.</summary>
    /// <param name="faults">The kinds.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public EmulatorFaults Only(params IEnumerable<EmulatorFault> faults)
        => this with { Weights = faults.Distinct().ToImmutableDictionary(fault => fault, _ => 1d) };

    private static TimeSpan UpToADay(TimeSpan value) => value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "The time must be from zero to one day.");
}
