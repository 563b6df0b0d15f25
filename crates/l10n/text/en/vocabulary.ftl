### What kinds of incident are called. The key is kind- and the name under which the journal knows it.

kind-arbitrary-detention = Arbitrary detention
kind-summons = Summons or interrogation
kind-threat = Threat
kind-beating = Beating
kind-torture = Torture or ill-treatment
kind-sexual-violence = Sexual violence, or the threat of it
kind-passport-confiscation = Passport or papers taken
kind-property-seizure = House or property taken
kind-extortion = Extortion
kind-dismissal-from-job = Dismissal from work
kind-denial-of-healthcare = Medical care refused
kind-denial-of-schooling = Schooling refused
kind-mob = Mob or public shaming
kind-forced-denunciation = Forced statement or denunciation
kind-interpol-notice = Interpol notice or extradition request
kind-rendition = Deportation or abduction abroad
kind-disappearance = Disappearance
kind-surveillance = Surveillance or stalking
kind-infiltration = Informers or recruitment
kind-hacking = Account or device broken into
kind-house-search = House search
kind-collective-punishment = Punishment of the family

word-forced-statement = Forced statement
word-virginity-test = So-called virginity test (a forced examination)
# As those say who accuse; never in the program's own words.
# $what (text)
word-accused-of = Accused of: { $what }
